//! Due dates given one by one, for terms that follow no rule.

use alloc::vec::Vec;

use super::{CivilDate, MAX_PERIODS, Series};
use crate::document::Fields;
use crate::error::{Code, Error, Path, Result};

#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Explicit {
    dates: Vec<CivilDate>,
}

impl Explicit {
    pub(super) fn read(fields: &mut Fields<'_>) -> Self {
        fields.list("dates", MAX_PERIODS as usize);
        let dates = fields.dates();
        if dates.is_empty() {
            fields.refuse("dates", Error::new(Code::EmptyList).with("min", "1"));
        }
        let mut pairs = dates.iter().zip(dates.iter().skip(1));
        if let Some(index) = pairs.position(|(date, next)| next <= date) {
            let path = Path::ROOT.index(index + 1).text();
            let error = Error::new(Code::DateOrder).with("rule", "after the date before it");
            fields.refuse("dates", error.at(&path));
        }
        Self { dates }
    }

    pub(super) fn series(
        &self,
        disbursed_on: CivilDate,
        first_due: Option<CivilDate>,
    ) -> Result<Series<'_>> {
        if first_due.is_some() {
            let error = Error::new(Code::ConflictingFields).with("other", "dueDates.dates");
            return Err(error.at("firstDue"));
        }
        if self.dates.first().is_some_and(|first| *first <= disbursed_on) {
            let error = Error::new(Code::DateOrder).with("rule", "after the disbursement");
            return Err(error.at("dueDates.dates[0]"));
        }
        Ok(Series::of_dates(disbursed_on, &self.dates))
    }
}
