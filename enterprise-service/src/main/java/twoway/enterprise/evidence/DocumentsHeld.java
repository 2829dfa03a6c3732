package twoway.enterprise.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import twoway.chassis.problem.Refusal;
import twoway.enterprise.EnterpriseProblem;

/** What the rest of the service may ask about documents. */
@ApplicationScoped
public class DocumentsHeld {

    private final Documents documents;

    DocumentsHeld(Documents documents) {
        this.documents = documents;
    }

    /** @throws Refusal {@code document-unknown} unless this enterprise has handed it in */
    public void mustHold(UUID enterpriseId, UUID documentId) {
        if (documents.ofEnterprise(documentId, enterpriseId).isEmpty()) {
            throw new Refusal(EnterpriseProblem.DOCUMENT_UNKNOWN).at("/documentId");
        }
    }
}
