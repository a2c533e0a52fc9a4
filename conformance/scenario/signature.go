package scenario

import (
	"strings"
	"time"
)

// v1 makes the request one about version 1 of the signature, whatever version the run itself signs with.
func (r Request) v1() Request { r.Sign.V1 = true; return r }

func (d *deriver) signature(group, rule string) {
	base := d.base().v1()
	switch group + "/" + rule {
	case "access-key/missing":
		d.refusedBy("absent", "a request without AccessKeyId is refused", base.without("AccessKeyId"), "400", "MissingAccessKeyId")
	case "access-key/unknown":
		d.refusedBy("unknown", "an unknown AccessKeyId is refused", base.with("AccessKeyId", Literal("plumb-unknown-key")), "404", "InvalidAccessKeyId.NotFound")
	case "signature/missing":
		d.refusedBy("absent", "a request without Signature is refused", base.edited(Edit{EditRemove, "Signature", ""}), "400", "MissingSignature")
	case "signature/wrong":
		d.wrongSignature(base)
	case "signature/covers-values":
		d.coversValues()
	case "signature/covers-names":
		d.uncovered("query", "a parameter added to the query after signing", base.edited(Edit{EditSet, extra, "added"}))
	case "signature/covers-form":
		d.uncovered("added", "a parameter added to the form body after signing", base.placed(Form).edited(Edit{EditSet, extra, "added"}))
		d.uncovered("format", "a parameter of the form body changed after signing", base.placed(Form).edited(Edit{EditSet, "Format", "json"}))
	case "signature/covers-method":
		d.uncovered("get-sent-as-post", "a signature made for GET on a POST", base.placed(Form).signed(Signing{V1: true, Method: "GET"}))
		d.uncovered("post-sent-as-get", "a signature made for POST on a GET", base.signed(Signing{V1: true, Method: "POST"}))
	case "signature/empty-value":
		for _, place := range []Placement{Query, Form} {
			d.add(string(place), "an empty value in the "+string(place)+" is part of the signature", LabelProtocol,
				d.verifies(base.placed(place).with(extra, Literal("plumb"))), control(base.placed(place).with(extra, Literal("plumb"))),
				probe(base.placed(place).with(extra, Literal("")), accepted()))
		}
	case "signature/order":
		first := base.with(extra, Literal("plumb"))
		d.add("small-letter", "a name that begins with a small letter is sorted behind those with capitals", LabelProtocol,
			d.verifies(first), control(first), probe(base.with(strings.ToLower(extra[:1])+extra[1:], Literal("plumb")), accepted()))
	case "signature/method":
		d.refusedBy("unknown", "an unknown SignatureMethod is refused", base.with("SignatureMethod", Literal("HMAC-PLUMB")), "400", "InvalidSignatureMethod")
	}
}

// refusedBy adds a pair: the control is accepted, the edited request refused with a status and a code.
func (d *deriver) refusedBy(variant, title string, edited Request, statusCode, errorCode string, more ...Check) {
	d.add(variant, title, LabelProtocol,
		control(d.base().v1().placed(edited.Placement)), probe(edited, append(gatewayRefused(statusCode, errorCode), more...)...))
}

func (d *deriver) wrongSignature(base Request) {
	wrong := Signing{V1: true, WrongSecret: true}
	for _, f := range formats() {
		d.refusedBy("secret-"+strings.ToLower(f), "a signature made with another secret is refused in "+f+" with the string to sign",
			base.format(f).signed(wrong), "400", "SignatureDoesNotMatch", Check{Kind: StringToSign})
	}
	d.refusedBy("form", "a signature of a form body made with another secret is refused", base.placed(Form).signed(wrong), "400", "SignatureDoesNotMatch")
	d.mismatched("garbage", "a Signature that is no base64", base.edited(Edit{EditSet, "Signature", "plumb"}))
}

func (d *deriver) mismatched(variant, what string, r Request) {
	d.refusedBy(variant, what+" is refused", r, "400", "SignatureDoesNotMatch")
}

// uncovered adds a scenario about what a signature covers. What a target answers to a signature that is wrong in any
// case comes first: one that takes every signature for right has shown nothing here.
func (d *deriver) uncovered(variant, what string, r Request) {
	base := d.base().v1().placed(r.Placement)
	d.add(variant, what+" is refused", LabelProtocol,
		control(base), named("forged", Step{
			Role: Control, Request: base.signed(Signing{V1: true, WrongSecret: true}), Checks: []Check{code("SignatureDoesNotMatch")},
		}), probe(r, code("SignatureDoesNotMatch")))
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

func (d *deriver) timestamp(rule string) {
	base := d.base().v1()
	switch rule {
	case "missing":
		d.refusedBy("absent", "a request without Timestamp is refused", base.without("Timestamp"), "400", "MissingTimestamp")
	case "malformed":
		for _, v := range []struct{ variant, value string }{{"no-date", "yesterday"}, {"date-only", "2020-06-01"}} {
			d.refusedBy(v.variant, "the Timestamp "+v.value+" is refused", base.with("Timestamp", Literal(v.value)), "400", "InvalidTimeStamp.Format")
		}
	case "expired":
		d.refusedBy("an-hour-ago", "a Timestamp an hour ago is refused", base.signed(Signing{V1: true, Shift: -longAgo}), "400", "InvalidTimeStamp.Expired")
	case "future":
		d.refusedBy("in-an-hour", "a Timestamp in an hour is refused", base.signed(Signing{V1: true, Shift: longAgo}), "400", "InvalidTimeStamp.Expired")
	}
}

func (d *deriver) nonces(rule string) {
	base := d.base().v1()
	switch rule {
	case "missing":
		d.refusedBy("absent", "a request without SignatureNonce is refused", base.without("SignatureNonce"), "400", "MissingSignatureNonce")
	case "replayed":
		used := gatewayRefused("400", "SignatureNonceUsed")
		d.add("same-request", "a request sent a second time is refused", LabelProtocol,
			named("first", control(base.nonce("once"))), probe(base.nonce("once"), used...))
		d.add("new-request", "a nonce used in the query is refused in a form body", LabelProtocol,
			named("form", control(base.placed(Form))), named("first", control(base.nonce("once"))), probe(base.placed(Form).nonce("once"), used...))
	case "only-when-signed":
		forged := base.signed(Signing{V1: true, WrongSecret: true}).nonce("shared")
		d.add("forged-first", "a nonce sent with a wrong signature can still be used", LabelProtocol,
			named("forged", Step{Role: Control, Request: forged, Checks: []Check{code("SignatureDoesNotMatch")}}),
			atOnce(probe(base.nonce("shared"), Check{Kind: OtherCode, Want: "SignatureNonceUsed"})))
	}
}
