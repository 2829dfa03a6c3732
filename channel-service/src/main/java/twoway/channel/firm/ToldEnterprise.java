package twoway.channel.firm;

import java.util.UUID;
import twoway.chassis.value.LocalizedText;

/** What this service reads of the events of enterprise.enterprise; each tells the whole of it. */
record ToldEnterprise(UUID enterpriseId, LocalizedText names, String country, boolean sample) {}
