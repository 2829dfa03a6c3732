package twoway.enterprise.posting;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Another posting of the same firm that gives and wants the same kinds in the same markets. */
@Schema(name = "PostingMirror")
public record Mirror(PostingKind kind, UUID id) {}
