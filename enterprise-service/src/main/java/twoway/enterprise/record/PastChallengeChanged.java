package twoway.enterprise.record;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import twoway.chassis.event.EventType;

@EventType(value = "twoway.past-challenge-changed.v1", stream = PastChallengeEvent.STREAM)
record PastChallengeChanged(@JsonUnwrapped PastChallengeFacts facts) implements PastChallengeEvent {}
