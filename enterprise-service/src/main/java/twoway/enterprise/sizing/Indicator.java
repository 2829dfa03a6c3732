package twoway.enterprise.sizing;

import java.math.BigDecimal;
import java.util.Optional;
import twoway.chassis.value.Money;

/** A figure the rule looks at, in the rule's own unit. */
public enum Indicator {
    EMPLOYEES {
        @Override
        Optional<BigDecimal> in(SizeInputs inputs) {
            return Optional.ofNullable(inputs.employees()).map(BigDecimal::valueOf);
        }
    },
    REVENUE {
        @Override
        Optional<BigDecimal> in(SizeInputs inputs) {
            return tenThousandYuan(inputs.annualRevenue());
        }
    },
    ASSETS {
        @Override
        Optional<BigDecimal> in(SizeInputs inputs) {
            return tenThousandYuan(inputs.totalAssets());
        }
    };

    abstract Optional<BigDecimal> in(SizeInputs inputs);

    /** An amount in another currency does not count as a figure: the rule gives no rate. */
    private static Optional<BigDecimal> tenThousandYuan(Money money) {
        return money == null || !money.currency().equals("CNY")
                ? Optional.empty()
                : Optional.of(money.amount().movePointLeft(4));
    }
}
