package twoway.enterprise.sizing;

import java.math.BigDecimal;
import java.util.Optional;
import twoway.chassis.value.Money;

/** A figure a rule looks at. */
public enum Indicator {
    EMPLOYEES {
        @Override
        Optional<BigDecimal> in(SizeInputs inputs, Unit unit) {
            return Optional.ofNullable(inputs.employees()).map(BigDecimal::valueOf);
        }
    },
    REVENUE {
        @Override
        Optional<BigDecimal> in(SizeInputs inputs, Unit unit) {
            return unit.of(inputs.annualRevenue());
        }
    },
    ASSETS {
        @Override
        Optional<BigDecimal> in(SizeInputs inputs, Unit unit) {
            return unit.of(inputs.totalAssets());
        }
    };

    /** The figure in the rule's own unit; persons are counted one by one. */
    abstract Optional<BigDecimal> in(SizeInputs inputs, Unit unit);

    /**
     * What a rule counts money in.
     *
     * @param currency ISO 4217
     * @param zeros how many zeros one of its units has: 4 for ten thousand, 6 for a million
     */
    record Unit(String currency, int zeros) {

        /** An amount in another currency does not count as a figure: the rule gives no rate. */
        Optional<BigDecimal> of(Money money) {
            return money == null || !money.currency().equals(currency)
                    ? Optional.empty()
                    : Optional.of(money.amount().movePointLeft(zeros));
        }
    }
}
