package scenario

import "github.com/plumb-conformance/plumb/conformance/operation"

// uniqueRule: two requests with different tokens are two requests, both accepted.
func (d *deriver) uniqueRule(p operation.Parameter) {
	one := d.base().with(p.Name, Value{Token: "one", Length: tokenLength(p)})
	two := d.base().with(p.Name, Value{Token: "two", Length: tokenLength(p)})
	d.add("different", "requests with different "+p.Name+" are accepted one after the other", LabelParameter,
		named("first", control(one)), probe(two, accepted()))
	length := tokenLength(p)
	if p.MaxLength != nil {
		length = int(*p.MaxLength)
	}
	d.tokensApart("last-character", p.Name+" of the longest length that differ in the last character belong to different requests", LabelParameter,
		Value{Token: "shared", Length: length, Text: "a"}, Value{Token: "shared", Length: length, Text: "b"})
}
