/** A French number as it is formatPhone and read, two by two ("03 80 00 00 00"); any other stays as it was given. */
export const formatPhone = (phone: string): string => {
  const national = /^\+(?:33|262|590|594|596)(\d{9})$/.exec(phone.replace(/[\s.]/g, ''))?.[1];
  return national === undefined ? phone : `0${national}`.replace(/(\d\d)(?=\d)/g, '$1\u00A0');
};
