import { SetMetadata } from '@nestjs/common';

/** Who may call the decorated method. */
export const Access = (who: 'anyone' | 'staff'): MethodDecorator => SetMetadata('access', who);
