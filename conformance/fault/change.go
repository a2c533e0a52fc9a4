package fault

import (
	"slices"

	"github.com/plumb-conformance/plumb/acs"
)

// condition picks answers.
type condition func(*reply) bool

// all picks what every one of the conditions picks.
func all(conditions ...condition) condition {
	return func(r *reply) bool {
		return !slices.ContainsFunc(conditions, func(c condition) bool { return !c(r) })
	}
}

func not(c condition) condition { return func(r *reply) bool { return !c(r) } }

func always(*reply) bool { return true }

func code(codes ...string) condition {
	return func(r *reply) bool { return slices.Contains(codes, r.code()) }
}

func success(r *reply) bool { return r.status == 200 && r.code() == "" }

func refusal(r *reply) bool { return !success(r) }

// gatewayRefusal is a refusal by a check that comes before the operation.
func gatewayRefusal(r *reply) bool {
	return refusal(r) && !code(unknownGroup, creating, noAccount, unavailable, mismatch)(r)
}

func inXML(r *reply) bool { return r.xml() }

func inJSON(r *reply) bool { return !r.xml() }

func withToken(r *reply) bool { return r.asked.has(token) }

func viaForm(r *reply) bool { return r.asked.post() }

func viaQuery(r *reply) bool { return !r.asked.post() }

// change changes an answer.
type change func(*reply)

func status(s int) change { return func(r *reply) { r.status = s } }

func header(name, value string) change { return func(r *reply) { r.setHeader(name, value) } }

func into(e *acs.Error) change { return func(r *reply) { r.become(e) } }

// text sets a member by its old text.
func text(name string, to func(string) string) change {
	return func(r *reply) {
		r.change(name, func(m member) []member { return []member{m.withText(to(m.text()))} })
	}
}

func constant(s string) func(string) string { return func(string) string { return s } }

func dropped(name string) change {
	return func(r *reply) { r.change(name, func(member) []member { return nil }) }
}

func renamed(name, to string) change {
	return func(r *reply) {
		r.change(name, func(m member) []member { m.name = to; return []member{m} })
	}
}

// behind puts a member behind another one.
func behind(name, added, value string) change {
	return func(r *reply) {
		r.change(name, func(m member) []member {
			next := member{name: added, element: m.element}.withText(value)
			return []member{m, next}
		})
	}
}

// bytesOf changes the body as it stands on the wire.
func bytesOf(to func([]byte) []byte) change { return func(r *reply) { r.body = to(r.body) } }
