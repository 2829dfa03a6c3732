package twoway.enterprise.classification;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import twoway.chassis.value.LocalizedText;

/**
 * One entry of a classification.
 *
 * @param parent the code above it, or {@code null} at the top
 * @param names as the source has them, in one language or both
 */
@Schema(name = "ClassificationCode")
record Code(String code, String parent, LocalizedText names) {}
