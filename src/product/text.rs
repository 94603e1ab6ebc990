//! Text in both languages of the pages, as data.

use alloc::{borrow::ToOwned, string::String, vec};

use crate::document::{Fields, Node, Tree, text};
use crate::error::{Code, Error, Path, Result};

/// A text in Chinese and in English.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct LocalText {
    /// 简体中文.
    pub zh_cn: String,
    /// English.
    pub en: String,
}

impl From<LocalText> for Tree {
    fn from(it: LocalText) -> Self {
        Tree::Map(vec![("zh-CN", it.zh_cn.into()), ("en", it.en.into())])
    }
}

impl LocalText {
    /// Reads `{ "zh-CN", "en" }`, each at most 500 bytes.
    ///
    /// # Errors
    /// Those of the fields; `too_large`.
    pub fn read(node: &Node, path: &Path<'_>) -> Result<Self> {
        let mut fields = Fields::of(node, *path);
        let zh_cn = fields.required("zh-CN", short_text);
        let en = fields.required("en", short_text);
        fields.finish(Self { zh_cn, en })
    }
}

fn short_text(node: &Node, path: &Path<'_>) -> Result<String> {
    let given = text(node, path)?;
    if given.len() > 500 {
        return Err(Error::new(Code::TooLarge).with("limit", "500 bytes").at(&path.text()));
    }
    Ok(given.to_owned())
}
