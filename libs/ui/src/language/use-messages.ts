import { use } from 'react';
import { MessagesContext, type Messages } from './messages-context.ts';

/** The words and language of the screen: `const { t, locale } = useMessages()`. */
export const useMessages = (): Messages => {
  const messages = use(MessagesContext);
  if (messages === null) throw new Error('useMessages needs a MessagesProvider above it');
  return messages;
};
