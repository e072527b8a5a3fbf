// A program of the package made to end where it is told to: the same code, with a door before one of its functions.
const fs = require('node:fs');

// `when.argument` is the place of an argument and `when.is` the value at which it ends; `when.once` the call, counted from 1;
// without either it always ends.
async function trapping(file, name, when) {
  const { default: binaryen } = await import('binaryen');
  const module = binaryen.readBinary(fs.readFileSync(file));
  const info = binaryen.getExportInfo(module.getExport(name));
  const inner = binaryen.getFunctionInfo(module.getFunction(info.value));
  const types = binaryen.expandType(inner.params);
  const call = module.call(info.value, types.map((type, at) => module.local.get(at, type)), inner.results);
  const now = [];
  if (when.argument !== undefined) {
    now.push(module.if(module.i32.eq(module.local.get(when.argument, binaryen.i32), module.i32.const(when.is)), module.unreachable()));
  } else if (when.once !== undefined) {
    module.addGlobal('calls', binaryen.i32, true, module.i32.const(0));
    const calls = () => module.global.get('calls', binaryen.i32);
    now.push(module.global.set('calls', module.i32.add(calls(), module.i32.const(1))));
    now.push(module.if(module.i32.eq(calls(), module.i32.const(when.once)), module.unreachable()));
  } else {
    now.push(module.unreachable());
  }
  module.addFunction('door', inner.params, inner.results, [], module.block(null, [...now, call], inner.results));
  module.removeExport(name);
  module.addFunctionExport('door', name);
  if (!module.validate()) throw new Error('the door does not fit');
  return module.emitBinary();
}

module.exports = { trapping };
