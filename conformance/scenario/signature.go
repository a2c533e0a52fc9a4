package scenario

import (
	"strconv"
	"strings"
)

// wrongSignature: a signature of another secret and one that is none are refused, and a caller is told what was signed. What
// documents say of the text that is signed, they say of version 1.
func (d *deriver) wrongSignature() {
	base := d.base()
	var told []Check
	if !d.settings.ActionInHeader {
		told = []Check{{Kind: StringToSign, Want: strconv.Itoa(d.statement.Refusal.Status)}}
	}
	for _, f := range formats() {
		d.refusedBy("secret-"+strings.ToLower(f), "a signature made with another secret is refused in "+f+" with the string to sign",
			d.forged(base.format(f)), told...)
	}
	d.refusedBy("form", "a signature of a form body made with another secret is refused", d.forged(base.placed(Form)))
	d.refusedBy("garbage", "a Signature that is no base64 is refused", d.tampered(base, Edit{EditSet, "Signature", "plumb"}))
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

// signedOrder: names are sorted by their bytes, so that a small letter stands behind the capitals.
func (d *deriver) signedOrder() {
	base := d.base().v1()
	first := base.with(extra, Literal("plumb"))
	d.add("small-letter", "a name that begins with a small letter is sorted behind those with capitals", LabelProtocol,
		d.verifies(first), control(first), probe(base.with(strings.ToLower(extra[:1])+extra[1:], Literal("plumb")), accepted()))
}
