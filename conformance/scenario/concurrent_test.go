package scenario_test

import "testing"

// Twenty requests with one token are one request; with different ones, each is answered.
func TestRequestsAtTheSameTime(t *testing.T) {
	specify(t, []specification{
		{
			name: "the codes of work in progress are known", page: with(theKettle, theToken),
			statement: "protocol/idempotency/concurrent",
			want: `
				protocol/idempotency/concurrent/first-calls: first requests with one ClientToken at the same time are all accepted once one is (protocol, should, 20 attempts)
				- probe at once 20 together: query ClientToken=<one 36> => accepted-or = IdempotentProcessing,LastTokenProcessing,Idempotence.Processing, one-effect
				protocol/idempotency/concurrent/replays: replays of one ClientToken at the same time all give the result of the first call (protocol, should)
				- control "first": query ClientToken=<one 36> => accepted
				- probe at once 20 together: query ClientToken=<one 36> => accepted, same-result = first
				protocol/idempotency/concurrent/different-tokens: requests with different ClientToken at the same time are each accepted, or told that work is in progress (protocol, should)
				- control: query => accepted
				- probe at once 20 together: query ClientToken=<each 36 each> => accepted-or = IdempotentProcessing,LastTokenProcessing,Idempotence.Processing
			`,
		},
		{
			name: "the page has one of its own", page: kettle{parameters: []string{theKettle, theToken}, errors: []string{busyKettle}}.page(),
			statement: "protocol/idempotency/concurrent",
			want: `
				protocol/idempotency/concurrent/first-calls: first requests with one ClientToken at the same time are all accepted once one is (protocol, should, 20 attempts)
				- probe at once 20 together: query ClientToken=<one 36> => accepted-or = KettleBusy,IdempotentProcessing,LastTokenProcessing,Idempotence.Processing, one-effect
				protocol/idempotency/concurrent/replays: replays of one ClientToken at the same time all give the result of the first call (protocol, should)
				- control "first": query ClientToken=<one 36> => accepted
				- probe at once 20 together: query ClientToken=<one 36> => accepted, same-result = first
				protocol/idempotency/concurrent/different-tokens: requests with different ClientToken at the same time are each accepted, or told that work is in progress (protocol, should)
				- control: query => accepted
				- probe at once 20 together: query ClientToken=<each 36 each> => accepted-or = KettleBusy,IdempotentProcessing,LastTokenProcessing,Idempotence.Processing
			`,
		},
	})
}
