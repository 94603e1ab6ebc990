//! Due dates given one by one, for terms that follow no rule.

use alloc::vec::Vec;

use super::{CivilDate, MAX_PERIODS, Series};
use crate::document::{Fields, list};
use crate::error::{Code, Error, Result};

#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Explicit {
    dates: Vec<CivilDate>,
}

impl Explicit {
    pub(super) fn read(fields: &mut Fields<'_>) -> Result<Self> {
        let dates = fields.required("dates", |node, path| {
            let dates = list(MAX_PERIODS as usize, CivilDate::read)(node, path)?;
            if dates.is_empty() {
                return Err(Error::new(Code::EmptyList).with("min", "1").at(&path.text()));
            }
            let pairs = dates.iter().zip(dates.iter().skip(1)).enumerate();
            for (index, (date, next)) in pairs {
                if next <= date {
                    let error =
                        Error::new(Code::DateOrder).with("rule", "after the date before it");
                    return Err(error.at(&path.index(index + 1).text()));
                }
            }
            Ok(dates)
        })?;
        Ok(Self { dates })
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
