package scenario

import "strings"

// plusEncoding: spaces and plus signs, with a space written in both ways.
func (d *deriver) plusEncoding() {
	d.decodedOnce([]Encoding{EncodingPercent, EncodingPlus}, spelling{"space", "a b"}, spelling{"plus-sign", "a+b"}, spelling{"both", "a +b"})
}

// utf8Encoding: text beyond ASCII, and characters that mean something in a query.
func (d *deriver) utf8Encoding() {
	d.decodedOnce([]Encoding{EncodingPercent},
		spelling{"han", "中文"}, spelling{"emoji", "😀"}, spelling{"reserved", "a/b?c=d&e;f*~'()!"}, spelling{"percent", "a%20b"})
}

// decodedOnce: a value is decoded once, wherever it travels. A target that decodes it otherwise finds the signature wrong;
// one that checks none may show it in other ways.
func (d *deriver) decodedOnce(encodings []Encoding, spellings ...spelling) {
	for _, place := range []Placement{Query, Form} {
		for _, e := range encodings {
			for _, v := range spellings {
				plain := d.base().placed(place).with(extra, Literal("plumb")).encoded(e)
				s := d.add(strings.Join(nonEmpty(v.variant, string(e), string(place)), "-"),
					"a value with "+v.variant+" in the "+string(place)+" is decoded once", LabelProtocol,
					control(plain), d.verifies(plain), probe(plain.with(extra, Literal(v.text)), accepted()))
				s.Signed, s.Otherwise = true, d.seenOtherwise(v, func(r Request) Request { return r.placed(place).encoded(e) })
			}
		}
	}
}

func nonEmpty(parts ...string) []string {
	var out []string
	for _, p := range parts {
		if p != "" {
			out = append(out, p)
		}
	}
	return out
}
