package scenario

func (d *deriver) replayed() {
	base := d.own(d.base())
	d.add("same-request", "a request sent a second time is refused", LabelProtocol,
		named("first", control(base.nonce("once"))), probe(base.nonce("once"), d.refusal()...))
	d.add("new-request", "a nonce used in the query is refused in a form body", LabelProtocol,
		named("form", control(base.placed(Form))), named("first", control(base.nonce("once"))), probe(base.placed(Form).nonce("once"), d.refusal()...))
}

// onlyWhenSigned: the second request has to be accepted. One that is told of work in progress has met no check of its nonce, and
// is sent again with a new one, behind another forged one.
func (d *deriver) onlyWhenSigned() {
	base := d.own(d.base())
	forged := d.forged(base).nonce("shared")
	s := d.add("forged-first", "a nonce sent with a wrong signature can still be used", LabelProtocol,
		named("forged", Step{Role: Control, Request: forged, Checks: []Check{code(d.mismatchCode())}}),
		atOnce(probe(base.nonce("shared"), Check{Kind: OtherCode, Want: d.statement.Refusal.Code}, seenAccepted())))
	if len(d.op.InProgressCodes()) > 0 {
		s.Attempts = inProgressAttempts
	}
}
