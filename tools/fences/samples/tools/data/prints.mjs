// Tools talk to the person who runs them.
console.log(process.version, new Date(), structuredClone({}));
