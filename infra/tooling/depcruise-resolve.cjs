/** Tells dependency-cruiser where the subpath imports of package.json lead before anything is built. */
const path = require('node:path');

const root = path.resolve(__dirname, '../..');
const { imports } = require(path.join(root, 'package.json'));

module.exports = {
  resolve: {
    alias: Object.fromEntries(
      Object.entries(imports).map(([name, target]) => [
        name.replace(/\/\*$/, ''),
        path.join(root, target.replace('./dist/', '').replace(/\/\*\.js$/, '')),
      ]),
    ),
  },
};
