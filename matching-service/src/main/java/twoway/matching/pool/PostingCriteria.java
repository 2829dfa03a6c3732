package twoway.matching.pool;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import twoway.matching.fit.Wishes;

/** What a posting's owner keeps to itself. Read only when the owner's own fit is computed. */
@Entity
public class PostingCriteria {

    @Id
    private UUID id;

    private UUID enterpriseId;

    @JdbcTypeCode(SqlTypes.JSON)
    private JsonNode criteria;

    @Version
    private long version;

    protected PostingCriteria() {}

    PostingCriteria(UUID id) {
        this.id = id;
    }

    void learn(UUID owner, JsonNode news) {
        enterpriseId = owner;
        criteria = news;
    }

    UUID id() {
        return id;
    }

    public UUID owner() {
        return enterpriseId;
    }

    /** Those criteria that count today; others are kept for an engine that reads them. */
    public Wishes wishes() {
        return new Wishes(texts("preferredCountries"), texts("preferredSizeClasses"));
    }

    private Set<String> texts(String field) {
        var found = new LinkedHashSet<String>();
        criteria.path(field).forEach(each -> {
            if (each.isTextual()) found.add(each.textValue());
        });
        return found;
    }
}
