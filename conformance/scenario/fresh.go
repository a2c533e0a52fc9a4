package scenario

import "strings"

// Values of a parameter that is new in each request have the pattern filled with one of these where a scenario is made: their
// form and length are right, and what is sent in their place is told by them.
const (
	freshFill = "p"
	otherFill = "q" // of a second value, whatever the first one is
)

// fresh is a value with what has to be new each time, where the text stands for such a value.
func (f Fixtures) fresh(parameter string, v Value) Value {
	pattern, ok := f.Fresh[parameter]
	if !ok || v.Token != "" {
		return v
	}
	for _, fill := range []string{freshFill, otherFill} {
		if rest, is := strings.CutPrefix(v.Text, pattern.Sample(fill)); is {
			return Value{Token: "fresh-" + fill, Pattern: pattern + Pattern(rest), Each: true}
		}
	}
	return v
}

// renewed is a request whose values are new where the profile says so. A request with a token that others repeat is repeated
// with it: the values belong to the token then. A second value is one that another request has not.
func (d *deriver) renewed(r Request) Request {
	if len(d.settings.Fixtures.Fresh) == 0 {
		return r
	}
	repeated := ""
	if t, ok := d.token(); ok {
		if v, ok := r.parameter(t.Name); ok && v.Token != "" && !v.Each {
			repeated = v.Token + "/" + v.Text
		}
	}
	for _, p := range r.Parameters {
		documented, ok := d.documented(p.Name)
		if !ok {
			continue
		}
		v := d.settings.Fixtures.fresh(documented.Name, p.Value)
		if v.Pattern != "" && repeated != "" && v.Token == "fresh-"+freshFill {
			v.Token, v.Each = "fresh/"+p.Name+"/"+repeated, false
		}
		r = r.with(p.Name, v)
	}
	return r
}
