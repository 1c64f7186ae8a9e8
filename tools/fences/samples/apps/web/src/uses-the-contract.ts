export * from '../../../libs/contract/schema.mjs'; // ✗ import screens-stand-on-ui-messages-domain
