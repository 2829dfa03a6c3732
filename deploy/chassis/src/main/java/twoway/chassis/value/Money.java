package twoway.chassis.value;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.math.BigDecimal;

/**
 * An amount in a currency; never a floating-point number.
 *
 * @param amount decimal amount
 * @param currency ISO 4217 code
 */
public record Money(
        @NotNull @Digits(integer = 18, fraction = 4) BigDecimal amount,
        @NotNull @Pattern(regexp = "[A-Z]{3}") String currency) {}
