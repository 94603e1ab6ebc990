//! Text in both languages of the pages, as data.

use alloc::{borrow::ToOwned, string::String, vec};

use crate::document::{Fields, Tree};

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
    /// Reads `{ "zh-CN", "en" }` of a field that must be there, each at most 500 bytes.
    ///
    /// Failures are those of the fields; `too_large`.
    pub fn read(fields: &mut Fields<'_>, name: &'static str) -> Self {
        fields.object(name);
        Self::of(fields)
    }

    /// The same for a field that may be absent.
    #[inline(never)]
    pub fn some(fields: &mut Fields<'_>, name: &'static str) -> Option<Self> {
        fields.some_object(name).then(|| Self::of(fields))
    }

    #[inline(never)]
    fn of(fields: &mut Fields<'_>) -> Self {
        let text = Self { zh_cn: short_text(fields, "zh-CN"), en: short_text(fields, "en") };
        fields.leave();
        text
    }
}

#[inline(never)]
fn short_text(fields: &mut Fields<'_>, name: &'static str) -> String {
    let given = fields.text(name);
    if given.len() > 500 {
        fields.refuse_large(name, "500 bytes");
    }
    given.to_owned()
}
