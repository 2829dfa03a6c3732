package twoway.enterprise.record;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import twoway.chassis.event.EventType;

@EventType(value = "twoway.past-challenge-imported.v1", stream = PastChallengeEvent.STREAM)
record PastChallengeImported(@JsonUnwrapped PastChallengeFacts facts) implements PastChallengeEvent {}
