export const Access = (who: string): MethodDecorator => () => void who;
