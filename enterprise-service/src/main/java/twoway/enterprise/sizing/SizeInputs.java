package twoway.enterprise.sizing;

import twoway.chassis.value.Money;
import twoway.enterprise.classification.IndustryCode;

/**
 * What a size class is computed from; every figure may be missing.
 *
 * @param country ISO 3166-1 alpha-2
 * @param employees persons employed
 * @param annualRevenue of the last full year
 * @param totalAssets at the end of it
 */
public record SizeInputs(
        String country, IndustryCode industry, Integer employees, Money annualRevenue, Money totalAssets) {}
