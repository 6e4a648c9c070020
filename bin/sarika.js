#!/usr/bin/env node
// Plain old JavaScript, so that an old Node can at least say what it lacks.
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`sarika needs Node 20.19 or newer; this is ${process.versions.node}.`);
  process.exitCode = 2;
} else {
  import('../build/bundle/main.js').then(
    ({ main }) => main(process.argv.slice(2)),
    (error) => {
      console.error(error);
      process.exitCode = 2;
    },
  );
}
