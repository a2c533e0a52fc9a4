package scenario

import (
	"strings"
	"time"
)

// v1 makes the request one about version 1 of the signature, whatever version the run itself signs with.
func (r Request) v1() Request { r.Sign.V1 = true; return r }

func (d *deriver) coversNames() {
	d.uncovered("query", "a parameter added to the query after signing", d.base().v1().edited(Edit{EditSet, extra, "added"}))
}

func (d *deriver) coversForm() {
	form := d.base().v1().placed(Form)
	d.uncovered("added", "a parameter added to the form body after signing", form.edited(Edit{EditSet, extra, "added"}))
	d.uncovered("format", "a parameter of the form body changed after signing", form.edited(Edit{EditSet, "Format", "json"}))
}

func (d *deriver) coversMethod() {
	base := d.base().v1()
	d.uncovered("get-sent-as-post", "a signature made for GET on a POST", base.placed(Form).signed(Signing{V1: true, Method: "GET"}))
	d.uncovered("post-sent-as-get", "a signature made for POST on a GET", base.signed(Signing{V1: true, Method: "POST"}))
}

// signedEmpty: an empty value is part of the signature, wherever it travels.
func (d *deriver) signedEmpty() {
	base := d.base().v1()
	for _, place := range []Placement{Query, Form} {
		d.add(string(place), "an empty value in the "+string(place)+" is part of the signature", LabelProtocol,
			d.verifies(base.placed(place).with(extra, Literal("plumb"))), control(base.placed(place).with(extra, Literal("plumb"))),
			probe(base.placed(place).with(extra, Literal("")), accepted()))
	}
}

func (d *deriver) signedOrder() {
	base := d.base().v1()
	first := base.with(extra, Literal("plumb"))
	d.add("small-letter", "a name that begins with a small letter is sorted behind those with capitals", LabelProtocol,
		d.verifies(first), control(first), probe(base.with(strings.ToLower(extra[:1])+extra[1:], Literal("plumb")), accepted()))
}

// refusedBy adds a pair: the control is accepted, the edited request refused with the statement's status and code.
func (d *deriver) refusedBy(variant, title string, edited Request, more ...Check) {
	d.add(variant, title, LabelProtocol,
		control(d.base().v1().placed(edited.Placement)), probe(edited, append(d.refusal(), more...)...))
}

func (d *deriver) wrongSignature() {
	base := d.base().v1()
	wrong := Signing{V1: true, WrongSecret: true}
	for _, f := range formats() {
		d.refusedBy("secret-"+strings.ToLower(f), "a signature made with another secret is refused in "+f+" with the string to sign",
			base.format(f).signed(wrong), Check{Kind: StringToSign})
	}
	d.refusedBy("form", "a signature of a form body made with another secret is refused", base.placed(Form).signed(wrong))
	d.refusedBy("garbage", "a Signature that is no base64 is refused", base.edited(Edit{EditSet, "Signature", "plumb"}))
}

// uncovered adds a scenario about what a signature covers. What a target answers to a signature that is wrong in any
// case comes first: one that takes every signature for right has shown nothing here.
func (d *deriver) uncovered(variant, what string, r Request) {
	base := d.base().v1().placed(r.Placement)
	d.add(variant, what+" is refused", LabelProtocol,
		control(base), named("forged", Step{
			Role: Control, Request: base.signed(Signing{V1: true, WrongSecret: true}), Checks: []Check{code(d.statement.Refusal.Code)},
		}), probe(r, code(d.statement.Refusal.Code)))
}

// coversValues changes one parameter after the other once the request is signed.
func (d *deriver) coversValues() {
	base := d.base().v1()
	d.uncovered("Format", "a Format changed after signing", base.edited(Edit{EditSet, "Format", "json"}))
	d.uncovered("SignatureNonce", "a SignatureNonce changed after signing", base.edited(Edit{EditSet, "SignatureNonce", "plumb-changed"}))
	for _, p := range d.required() {
		changed := d.settings.Fixtures.refused(p, d.baseValue(p.Name))
		d.uncovered(p.Name, "a "+p.Name+" changed after signing", base.edited(Edit{EditSet, p.Name, changed}))
	}
}

const longAgo = time.Hour // beyond every window that documents name: 15 and 31 minutes

func (d *deriver) expired() {
	d.refusedBy("an-hour-ago", "a Timestamp an hour ago is refused", d.base().signed(Signing{V1: true, Shift: -longAgo}))
}

func (d *deriver) future() {
	d.refusedBy("in-an-hour", "a Timestamp in an hour is refused", d.base().signed(Signing{V1: true, Shift: longAgo}))
}

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
		named("forged", Step{Role: Control, Request: forged, Checks: []Check{code(d.mismatchCode())}}),
		atOnce(probe(base.nonce("shared"), Check{Kind: OtherCode, Want: d.statement.Refusal.Code})))
}
