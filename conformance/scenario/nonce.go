package scenario

import "strings"

func (d *deriver) replayed() {
	base := d.base().v1()
	d.add("same-request", "a request sent a second time is refused", LabelProtocol,
		named("first", control(base.nonce("once"))), probe(base.nonce("once"), d.refusal()...))
	d.add("new-request", "a nonce used in the query is refused in a form body", LabelProtocol,
		named("form", control(base.placed(Form))), named("first", control(base.nonce("once"))), probe(base.placed(Form).nonce("once"), d.refusal()...))
}

func (d *deriver) onlyWhenSigned() {
	base := d.base().v1()
	forged := base.signed(Signing{V1: true, WrongSecret: true}).nonce("shared")
	d.add("forged-first", "a nonce sent with a wrong signature can still be used", LabelProtocol,
		control(base), named("forged", Step{Role: Control, Request: forged, Checks: []Check{code(d.mismatchCode())}}),
		atOnce(probe(base.nonce("shared"), Check{Kind: OtherCode, Want: d.statement.Refusal.Code}, Check{Kind: AcceptedOr, Want: strings.Join(d.op.InProgressCodes(), ",")})))
}
