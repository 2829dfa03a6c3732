package twoway.matching.partnership;

import java.math.BigDecimal;
import java.time.LocalDate;

/** The first order that came through a channel. */
record FirstOrder(String market, String orderNumber, LocalDate orderedOn, BigDecimal quantity) {}
