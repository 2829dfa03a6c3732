package twoway.channel.notice;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Map;
import java.util.UUID;
import twoway.chassis.event.DomainEvent;
import twoway.chassis.event.EventType;

/**
 * The members of an enterprise are to be told something; enterprise-service knows them, their languages and the sentence.
 *
 * @param about the thing it is about, whose notices keep their order
 * @param arguments ids, codes and numbers that the sentence needs: no names, and nothing that is for few
 * @param link the thing as a path of the API
 */
@EventType(value = "twoway.notice-wanted.v1", stream = "channel.notice")
public record NoticeWanted(
        @JsonIgnore UUID about, UUID enterpriseId, String code, Map<String, String> arguments, String link)
        implements DomainEvent {

    @Override
    public UUID subject() {
        return about;
    }

    @Override
    public UUID tenant() {
        return enterpriseId;
    }
}
