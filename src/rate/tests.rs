//! The solver against tables with their sources, and what must hold for all flows.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::cast_precision_loss)]

use alloc::{vec, vec::Vec};

use proptest::prelude::*;

use super::*;

fn periods(amounts: &[f64]) -> Solution {
    solve(&Flows::periods(amounts).unwrap())
}

fn close(got: f64, want: f64, within: f64) -> bool {
    (got - want).abs() <= within * want.abs().max(1.0)
}

/// The sum of discounted flows over the sum of their sizes, by powers and not by the solver's sums.
fn residual(flows: &Flows, rate: f64) -> f64 {
    let x = libm::log1p(rate);
    let last = flows.span();
    let from = if x < 0.0 { last } else { 0.0 };
    let (mut sum, mut size) = (0.0, 0.0);
    for (tick, amount) in flows.timed() {
        let value = amount * libm::exp(-(tick - from) * flows.tick() * x);
        sum += value;
        size += value.abs();
    }
    (sum / size).abs()
}

/// What a residual may be: a float's rounding in each term, and in the rate itself, whose last bit
/// is a larger part of `1 + r` the nearer the rate is to -1.
fn allowed(flows: &Flows, rate: f64) -> f64 {
    1e-12 + last_bits(flows, rate)
}

fn last_bits(flows: &Flows, rate: f64) -> f64 {
    let span = flows.span() * flows.tick();
    let bit = f64::EPSILON * (1.0 + rate.abs()) / (1.0 + rate);
    f64::EPSILON * (flows.timed().len() as f64 + span * libm::log1p(rate).abs()) + 2.0 * span * bit
}

#[test]
fn one_root() {
    for (amounts, rate, source) in [
        (
            &[-150_000.0, 15_000.0, 25_000.0, 35_000.0, 45_000.0, 60_000.0][..],
            0.052_432_888_859,
            "numpy-financial TestIrr 0",
        ),
        (
            &[-100.0, 0.0, 0.0, 74.0],
            -0.095_495_830_349,
            "numpy-financial TestIrr 1: 0.74^(1/3) - 1",
        ),
        (&[-100.0, 39.0, 59.0, 55.0, 20.0], 0.280_948_421_160, "numpy-financial TestIrr 2"),
        (&[-1.0, 1.0, 1.0], 0.618_033_988_749_895, "the golden ratio"),
        (&[100.0, -200.0], 1.0, "doubled"),
        (&[1e-9, -1e9], 1e18 - 1.0, "very large"),
        (&[100.0, -0.001], -0.999_99, "almost nothing comes back"),
    ] {
        let got = periods(amounts).root().unwrap();
        assert!(close(got, rate, 1e-11), "{source}: {got} for {rate}");
    }
}

#[test]
fn several_roots_and_the_one_chosen() {
    for (amounts, roots, chosen, source) in [
        (
            &[-100.0, 100.0, 0.0, -7.0][..],
            &[-0.678_894_373_632, -0.083_299_666_185][..],
            1,
            "numpy-financial TestIrr 3",
        ),
        (
            &[-5.0, 10.5, 1.0, -8.0, 1.0],
            &[-0.870_201_247_485, 0.088_598_338_528, 0.709_559_527_686],
            1,
            "numpy-financial TestIrr 5",
        ),
        (
            &[-50.0, -100.0, 600.0, 300.0, -100.0],
            &[-0.768_895_470_681, 1.854_417_828_456],
            1,
            "numpy-financial issue 28",
        ),
        (&[-100.0, 230.0, -132.0], &[0.1, 0.2], 0, "(1.1 - x)(1.2 - x)"),
        // 3v^3 - 17v^2 + 20 = (v + 1)(3v^2 - 20v + 20): 6/(20 +- 160^0.5) - 1. The crude return
        // is 35 %, from where Newton's iteration ends at the other; the start is 10 % at most.
        (&[20.0, 0.0, -17.0, 3.0], &[-0.816_227_766_017, -0.183_772_233_983], 1, "a start of 10 %"),
    ] {
        let Solution::SeveralRoots { chosen: rate, roots: got } = periods(amounts) else {
            unreachable!("{source}");
        };
        assert_eq!(got.len(), roots.len(), "{source}: {got:?}");
        for (got, want) in got.iter().zip(roots) {
            assert!(close(*got, *want, 1e-11), "{source}: {got} for {want}");
        }
        assert_eq!(rate, got[chosen], "{source}");
    }
}

#[test]
fn nearest_to_zero_is_another_choice() {
    // numpy-financial test_gh_39 has -1.8 % and 12 %, and expects 12 %.
    let roots = [-0.018_096_786_474, 0.12];
    assert_eq!(pick::nearest_to_zero(&roots), Some(roots[0]));
    assert_eq!(pick::nearest_to_zero(&[]), None);
    assert_eq!(pick::from_totals(&Flows::periods(&[]).unwrap(), &[]), None);
}

#[test]
fn roots_that_touch_are_found() {
    for (amounts, rates) in [
        (&[-1.0, 4.0, -4.0][..], &[1.0][..]),     // -(1 - 2v)^2
        (&[1.0, -2.0, 1.0], &[0.0]),              // (1 - v)^2
        (&[-4.0, 4.0, -1.0], &[-0.5]),            // -(2 - v)^2
        (&[1.0, -3.3, 3.63, -1.331], &[0.1]),     // (1 - 1.1 v)^3
        (&[1.0, -3.2, 3.41, -1.21], &[0.0, 0.1]), // (1 - v)(1 - 1.1 v)^2
    ] {
        let solution = periods(amounts);
        let got = solution.roots();
        assert_eq!(got.len(), rates.len(), "{amounts:?}: {solution:?}");
        for (got, want) in got.iter().zip(rates) {
            // Half of a float's digits say where a parabola touches, a third where a cubic does.
            assert!(close(*got, *want, 1e-4), "{amounts:?}: {solution:?}");
        }
    }
}

#[test]
fn near_misses_are_none() {
    // (1 - 2v)^2 and a millionth more or less.
    assert_eq!(periods(&[-1.000_001, 4.0, -4.0]), Solution::NoRoot(NoRoot::NeverZero));
    assert_eq!(periods(&[-0.999_999, 4.0, -4.0]).roots().len(), 2);
}

#[test]
fn why_there_is_none() {
    for (amounts, why) in [
        (&[][..], NoRoot::Nothing),
        (&[0.0, 0.0], NoRoot::Nothing),
        (&[5.0], NoRoot::OneSign),
        (&[-5.0, 0.0, -1.0], NoRoot::OneSign),
        (&[3.0, -2.0, 3.0], NoRoot::NeverZero),
        (&[1e18, -1e-3], NoRoot::BelowRange),
        (&[1e-60, -1e18], NoRoot::AboveRange),
    ] {
        assert_eq!(periods(amounts), Solution::NoRoot(why), "{amounts:?}");
    }
    let daily = Flows::at(&[(0.0, 100.0), (0.002, -50.0)]).unwrap();
    assert_eq!(solve(&daily), Solution::NoRoot(NoRoot::BelowRange));
}

#[test]
fn a_solution_can_be_mapped() {
    let double = |solution: Solution| solution.map(|rate| 2.0 * rate);
    assert_eq!(double(Solution::Root(0.1)), Solution::Root(0.2));
    let several = Solution::SeveralRoots { chosen: 0.2, roots: vec![0.1, 0.2] };
    assert_eq!(double(several).roots(), [0.2, 0.4]);
    let undecided = double(Solution::Undecided { roots: vec![0.1] });
    assert_eq!((undecided.roots(), undecided.chosen()), (&[0.2][..], None));
    let none = Solution::NoRoot(NoRoot::OneSign);
    assert_eq!(double(none.clone()), none);
}

#[test]
fn the_most_flows_there_may_be_end() {
    let count = Flows::MOST;
    // A loan of ten thousand days, and ten thousand flows whose sign never settles.
    let loan: Vec<f64> = (0..count).map(|i| if i == 0 { 5_000.0 } else { -0.6 }).collect();
    let rate = periods(&loan).root().unwrap();
    assert!(rate > 0.0 && residual(&Flows::periods(&loan).unwrap(), rate) < 1e-11);
    let junk: Vec<(f64, f64)> = (0..count)
        .map(|i| {
            let wave = libm::sin(i as f64 * 12.9898) * 43_758.545_3;
            (i as f64 * 0.37 + (wave - libm::floor(wave)) * 0.3, wave - libm::floor(wave) - 0.5)
        })
        .collect();
    let flows = Flows::at(&junk).unwrap();
    for root in solve(&flows).roots() {
        assert!(residual(&flows, *root) <= 1e-9, "{root}");
    }
}

/// Flows whose rates are given: the product of `1 - (1 + r) v`, multiplied out.
fn flows_with(rates: &[f64]) -> Vec<f64> {
    let mut amounts = vec![1.0];
    for rate in rates {
        let shifted: Vec<f64> =
            core::iter::once(0.0).chain(amounts.iter().map(|a| a * (1.0 + rate))).collect();
        amounts.push(0.0);
        for (amount, less) in amounts.iter_mut().zip(shifted) {
            *amount -= less;
        }
    }
    amounts
}

proptest! {
    #[test]
    fn a_plan_priced_at_a_rate_gives_it_back(rate in -0.9f64..5.0, n in 1u32..=360) {
        // A payment below the least amount is nothing: fewer periods where the rate is that low.
        let most = (200.0 / -libm::log1p(rate.min(-1e-9))).min(1e4) as u32;
        let n = n.min(most.max(1));
        let payment = tvm::pmt(rate, n.into(), 10_000.0, 0.0, tvm::Timing::End).unwrap();
        let got = tvm::rate(n, payment, 10_000.0, 0.0, tvm::Timing::End).root().unwrap();
        prop_assert!(close(got, rate, 1e-11), "{} for {} over {}", got, rate, n);
    }

    #[test]
    fn no_interest_is_exactly_zero(payments in prop::collection::vec(1i64..100_000_000, 1..360)) {
        let flows = Flows::loan(payments.iter().sum(), &payments).unwrap();
        prop_assert_eq!(solve(&flows), Solution::Root(0.0));
        let rate = pboc::annual_rate(&flows, crate::calendar::Frequency::Months(3)).unwrap();
        prop_assert_eq!((rate.simple, rate.compound, rate.simple_by_period), (0.0, 0.0, 0.0));
    }

    /// Rates a few points apart, from -60 % to 300 %: all are found and no more.
    #[test]
    fn all_rates_of_a_product_are_found(
        picked in prop::collection::btree_set(-30i32..150, 1..6),
    ) {
        let rates: Vec<f64> = picked.iter().map(|rate| f64::from(*rate) * 0.02).collect();
        let solution = periods(&flows_with(&rates));
        let got = solution.roots();
        prop_assert_eq!(got.len(), rates.len(), "{:?} for {:?}", &solution, &rates);
        for (got, want) in got.iter().zip(&rates) {
            prop_assert!(close(*got, *want, 1e-4), "{} for {}", got, want);
        }
        if let Some(chosen) = solution.chosen() {
            prop_assert!(got.contains(&chosen));
        }
    }

    /// Junk neither panics nor hangs; each root is one; and no change of sign on a grid is missed.
    #[test]
    fn every_root_is_a_root(
        junk in prop::collection::vec((0.0f64..40.0, -1e6f64..1e6), 0..60),
        tick in prop::sample::select(vec![1.0, 1.0 / 12.0, 1.0 / 365.0]),
    ) {
        let flows = Flows::ticked(&junk, tick).unwrap();
        let solution = solve(&flows);
        let roots = solution.roots();
        prop_assert!(roots.is_sorted() && roots.len() <= flows.sums().changes);
        for root in roots {
            prop_assert!((LOWEST_RATE..=HIGHEST_RATE * 1.000_001).contains(root));
            prop_assert!(
                residual(&flows, *root) <= allowed(&flows, *root),
                "{}: {} of {}", root, residual(&flows, *root), allowed(&flows, *root)
            );
        }
        if !matches!(solution, Solution::Undecided { .. }) {
            let value = |x: f64| -> f64 {
                let from = if x < 0.0 { flows.span() } else { 0.0 };
                let terms = flows.timed().iter();
                terms.map(|(t, a)| a * libm::exp(-(t - from) * tick * x)).sum()
            };
            let grid: Vec<f64> = (-650..1500).map(|i| value(f64::from(i) * 0.02)).collect();
            let crossings = grid.windows(2).filter(|w| w[0] * w[1] < 0.0).count();
            prop_assert!(crossings <= roots.len(), "{} of {:?}", crossings, &solution);
        }
    }

    /// Where the signs change once the last step is taken without a look at where it leads: it leads
    /// to the root, however unlike the flows and far apart their times.
    #[test]
    fn the_only_root_is_found_to_its_last_bits(
        sizes in prop::collection::vec((1u32..2_000, -4.0f64..7.0), 2..60),
        split in any::<prop::sample::Index>(),
        tick in prop::sample::select(vec![1.0, 1.0 / 12.0, 1.0 / 365.0]),
        mirrored in any::<bool>(),
    ) {
        let split = 1 + split.index(sizes.len() - 1);
        let mut time = 0.0;
        let timed: Vec<(f64, f64)> = sizes.iter().enumerate().map(|(index, (gap, power))| {
            time += f64::from(*gap);
            let size = libm::exp10(*power);
            (time, if (index < split) == mirrored { size } else { -size })
        }).collect();
        let flows = Flows::ticked(&timed, tick).unwrap();
        match solve(&flows) {
            Solution::Root(root) => prop_assert!(
                residual(&flows, root) <= 2e-15 + last_bits(&flows, root),
                "{}: {} of {}", root, residual(&flows, root), last_bits(&flows, root)
            ),
            // At either end of the range the balance is still on the other side of zero.
            Solution::NoRoot(why) => {
                let x = match why {
                    NoRoot::AboveRange => solver::reach(true),
                    NoRoot::BelowRange => -solver::reach(false),
                    _ => return Err(TestCaseError::fail("one change of sign is one root")),
                };
                let from = if x < 0.0 { flows.span() } else { 0.0 };
                let worth = |side: &[(f64, f64)]| -> f64 {
                    let value = |(t, a): &(f64, f64)| a.abs() * libm::exp(-(t - from) * tick * x);
                    side.iter().map(value).sum()
                };
                let (before, after) = flows.timed().split_at(flows.sums().before);
                let (near, far) = if x < 0.0 { (after, before) } else { (before, after) };
                prop_assert!(worth(near) <= worth(far) * (1.0 + 1e-9), "{:?}", why);
            }
            other => prop_assert!(false, "{:?}", other),
        }
    }

    /// The same flows mirrored, scaled or given in another order have the same rates.
    #[test]
    fn neither_sign_nor_unit_nor_order_matters(
        junk in prop::collection::vec((0u8..60, -1_000_000i32..1_000_000), 2..40),
    ) {
        let list: Vec<(f64, f64)> =
            junk.iter().map(|(t, a)| (f64::from(*t), f64::from(*a))).collect();
        let mirrored: Vec<(f64, f64)> = list.iter().rev().map(|(t, a)| (*t, -8.0 * a)).collect();
        let (one, other) =
            (solve(&Flows::at(&list).unwrap()), solve(&Flows::at(&mirrored).unwrap()));
        prop_assert_eq!(one.roots(), other.roots());
    }

    /// Amounts and times of any kind are refused or solved.
    #[test]
    fn nothing_panics(
        junk in prop::collection::vec((any::<f64>(), any::<f64>()), 0..20),
        tick in any::<f64>(),
        n in any::<u32>(),
    ) {
        for flows in [Flows::at(&junk), Flows::ticked(&junk, tick)].into_iter().flatten() {
            let solution = solve(&flows);
            prop_assert!(solution.roots().iter().all(|root| root.is_finite()));
        }
        let (a, b) = junk.first().copied().unwrap_or((0.1, 100.0));
        for value in [
            tvm::pv(a, tick, b, a, tvm::Timing::Begin),
            tvm::pmt(a, tick, b, a, tvm::Timing::End),
            tvm::ipmt(a, n, tick, b, a, tvm::Timing::Begin),
            tvm::nper(a, b, tick, a, tvm::Timing::End),
            tvm::cumprinc(a, n % 20_000, b, 1, n % 300, tvm::Timing::Begin),
        ] {
            prop_assert!(value.is_none_or(f64::is_finite));
        }
        prop_assert!(percent(a, 2).is_none_or(|shown| shown.unsigned_abs() < 1 << 53));
        let _ = percent_beside(a, b, 2);
        let rate = tvm::rate(n % 100, a, b, tick, tvm::Timing::End);
        prop_assert!(rate.roots().iter().all(|root| root.is_finite()));
    }
}
