package scenario

import "strings"

// crowd is how many requests are sent at the same time: enough to meet a race, few enough for any target.
const crowd = 20

// inFlightCodes are what products answer to a token whose first request is still under way.
func inFlightCodes() []string {
	return []string{"IdempotentProcessing", "LastTokenProcessing", "Idempotence.Processing"}
}

// concurrent: many requests at the same time with one token are one request, and with different tokens each is
// answered as if it were alone. Where earlier work is still in progress when the first calls arrive, nothing can be
// seen, and they are sent anew with another token.
func (d *deriver) concurrent() {
	p, ok := d.token()
	if !ok {
		return
	}
	one := d.base().with(p.Name, Value{Token: "one", Length: tokenLength(p)})
	inFlight := strings.Join(append(d.op.InProgressCodes(), inFlightCodes()...), ",")
	first := d.add("first-calls", "first requests with one "+p.Name+" at the same time are all accepted once one is", LabelProtocol,
		together(atOnce(probe(one, Check{Kind: AcceptedOr, Want: inFlight}, Check{Kind: OneEffect}))))
	first.Attempts = inProgressAttempts
	d.add("replays", "replays of one "+p.Name+" at the same time all give the result of the first call", LabelProtocol,
		named("first", control(one)), together(atOnce(probe(one, accepted(), Check{Kind: SameResult, Want: "first"}))))
	each := d.base().with(p.Name, Value{Token: "each", Length: tokenLength(p), Each: true})
	d.add("different-tokens", "requests with different "+p.Name+" at the same time are each accepted, or told that work is in progress",
		LabelProtocol, acceptable(control(d.base())), together(atOnce(probe(each, Check{Kind: AcceptedOr, Want: inFlight}))))
}
