//! Parser and writer of a WASM module, as far as packing needs it.

use std::collections::BTreeMap;
use std::convert::Infallible;

use anyhow::{Result, anyhow, ensure};
use wasm_encoder::reencode::{Error, Reencode};
use wasm_encoder::{CodeSection, ExportSection, FunctionSection, ImportSection};
use wasmparser::{
    CodeSectionReader, CustomSectionReader, Export, FunctionSectionReader, ImportSectionReader, Parser, Payload,
    TypeRef,
};

/// Parsed WASM module with what packing needs to know.
pub struct WasmModule<'a> {
    wasm: &'a [u8],
    imported: u32,
    /// The instructions of each function that is not imported.
    pub bodies: Vec<&'a [u8]>,
}

impl<'a> WasmModule<'a> {
    pub fn read(wasm: &'a [u8]) -> Result<WasmModule<'a>> {
        let mut module = WasmModule { wasm, imported: 0, bodies: Vec::new() };
        for payload in Parser::new(0).parse_all(wasm) {
            match payload? {
                Payload::ImportSection(imports) => {
                    for import in imports.into_imports() {
                        module.imported += u32::from(matches!(import?.ty, TypeRef::Func(_)));
                    }
                }
                Payload::CodeSectionEntry(body) => module.bodies.push(body.as_bytes()),
                _ => {}
            }
        }
        Ok(module)
    }

    /// Encodes the same program with its functions in another order and under other names, without custom sections for
    /// developers.
    pub fn write(&self, order: &[usize], names: &BTreeMap<String, String>) -> Result<Vec<u8>> {
        ensure!(order.len() == self.bodies.len(), "the order is for another module");
        let mut place = vec![None; order.len()];
        for (at, &function) in order.iter().enumerate() {
            place[function] = Some(u32::try_from(at)?);
        }
        let place =
            place.into_iter().collect::<Option<Vec<u32>>>().ok_or_else(|| anyhow!("the order leaves out functions"))?;
        let mut module = wasm_encoder::Module::new();
        let mut mover = Mover { imported: self.imported, order, place: &place, names };
        mover.parse_core_module(&mut module, Parser::new(0), self.wasm)?;
        Ok(module.finish())
    }
}

/// Re-encoder that copies a module and renumbers its functions.
struct Mover<'a> {
    imported: u32,
    order: &'a [usize],
    place: &'a [u32],
    names: &'a BTreeMap<String, String>,
}

impl Mover<'_> {
    fn name<'n>(&'n self, name: &'n str) -> &'n str {
        self.names.get(name).map_or(name, String::as_str)
    }
}

impl Reencode for Mover<'_> {
    type Error = Infallible;

    fn function_index(&mut self, function: u32) -> Result<u32, Error<Infallible>> {
        let own = function.checked_sub(self.imported).and_then(|own| self.place.get(own as usize));
        // Imported functions keep their numbers.
        Ok(own.map_or(function, |place| self.imported + place))
    }

    fn parse_import_section(
        &mut self,
        section: &mut ImportSection,
        reader: ImportSectionReader<'_>,
    ) -> Result<(), Error<Infallible>> {
        for import in reader.into_imports() {
            let import = import?;
            let ty = self.entity_type(import.ty)?;
            section.import(import.module, self.name(import.name), ty);
        }
        Ok(())
    }

    fn parse_export(&mut self, exports: &mut ExportSection, export: Export<'_>) -> Result<(), Error<Infallible>> {
        let index = self.external_index(export.kind, export.index)?;
        let kind = self.export_kind(export.kind)?;
        exports.export(self.name(export.name), kind, index);
        Ok(())
    }

    fn parse_function_section(
        &mut self,
        section: &mut FunctionSection,
        reader: FunctionSectionReader<'_>,
    ) -> Result<(), Error<Infallible>> {
        let types = reader.into_iter().collect::<Result<Vec<u32>, _>>()?;
        for &function in self.order {
            section.function(types[function]);
        }
        Ok(())
    }

    fn parse_code_section(
        &mut self,
        section: &mut CodeSection,
        reader: CodeSectionReader<'_>,
    ) -> Result<(), Error<Infallible>> {
        let bodies = reader.into_iter().collect::<Result<Vec<_>, _>>()?;
        for &function in self.order {
            self.parse_function_body(section, bodies[function].clone())?;
        }
        Ok(())
    }

    /// Drops the custom sections, whose names of functions and producers are for developers. Nothing else has meaning
    /// after wasm-bindgen.
    fn parse_custom_section(
        &mut self,
        _: &mut wasm_encoder::Module,
        _: CustomSectionReader<'_>,
    ) -> Result<(), Error<Infallible>> {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use wasm_encoder::{ExportKind, ExportSection, Function, TypeSection};

    /// An import that nobody calls and two functions: `one` gives 1, `two` calls `one` twice and adds.
    fn sample() -> Vec<u8> {
        let mut module = wasm_encoder::Module::new();
        let mut types = TypeSection::new();
        types.ty().function([], [wasm_encoder::ValType::I32]);
        module.section(&types);
        let mut imports = ImportSection::new();
        imports.import("outside", "long", wasm_encoder::EntityType::Function(0));
        module.section(&imports);
        let mut functions = FunctionSection::new();
        functions.function(0).function(0);
        module.section(&functions);
        let mut exports = ExportSection::new();
        exports.export("one", ExportKind::Func, 1).export("two", ExportKind::Func, 2);
        module.section(&exports);
        let mut code = CodeSection::new();
        let mut one = Function::new([]);
        one.instructions().i32_const(1).end();
        let mut two = Function::new([]);
        two.instructions().call(1).call(1).i32_add().end();
        code.function(&one).function(&two);
        module.section(&code);
        module.finish()
    }

    #[test]
    fn functions_move_and_calls_and_exports_follow() {
        let wasm = sample();
        let module = WasmModule::read(&wasm).unwrap();
        let names =
            BTreeMap::from([("two", "t"), ("long", "l")].map(|(long, short)| (long.to_owned(), short.to_owned())));
        let moved = module.write(&[1, 0], &names).unwrap();
        wasmparser::validate(&moved).unwrap();
        let imported: Vec<_> = Parser::new(0)
            .parse_all(&moved)
            .filter_map(|payload| match payload.unwrap() {
                Payload::ImportSection(imports) => Some(imports.into_imports().map(|import| import.unwrap().name)),
                _ => None,
            })
            .flatten()
            .collect();
        assert_eq!(imported, ["l"]);
        let exported: Vec<_> = Parser::new(0)
            .parse_all(&moved)
            .filter_map(|payload| match payload.unwrap() {
                Payload::ExportSection(exports) => Some(exports.into_iter().map(|export| {
                    let export = export.unwrap();
                    (export.name, export.index)
                })),
                _ => None,
            })
            .flatten()
            .collect();
        assert_eq!(exported, [("one", 2), ("t", 1)]);
        let moved = WasmModule::read(&moved).unwrap();
        // No locals; `one` is now function 2 and is what `two`, now function 1, calls twice.
        assert_eq!(moved.bodies[0], [0, 0x10, 2, 0x10, 2, 0x6a, 0x0b]);
        assert_eq!(moved.bodies[1], module.bodies[0]);
    }

    #[test]
    fn an_order_that_is_not_one_is_refused() {
        let wasm = sample();
        let module = WasmModule::read(&wasm).unwrap();
        assert!(module.write(&[0], &BTreeMap::new()).is_err());
        assert!(module.write(&[0, 0], &BTreeMap::new()).is_err());
    }
}
