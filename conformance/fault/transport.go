package fault

import (
	"net/http"
	"net/url"
	"slices"
	"strings"

	"github.com/plumb-conformance/plumb/acs"
	"github.com/plumb-conformance/plumb/conformance/reference"
	"github.com/plumb-conformance/plumb/conformance/scenario"
)

func transportFaults() []Fault {
	return slices.Concat(placementFaults(), methodFaults(), encodingFaults(), formatFaults())
}

func placementFaults() []Fault {
	return []Fault{{
		Name: "form-ignored", Statement: "protocol/placement/form", Also: []string{"protocol/placement/split"},
		Title:   "The form body is not read.",
		Witness: one(inForm), server: received(func(a *asked) *http.Request { return a.with(a.request.URL.RawQuery, "") }),
	}, {
		Name: "form-without-common-parameters", Statement: "protocol/placement/form", Title: "Action is looked for in the query alone.",
		Witness: one(inForm), server: rewrite(actionInForm, into(acs.ErrInvalidActionNotFound)),
	}, {
		Name: "split-ignored", Statement: "protocol/placement/split", Title: "The query of a POST with a body is not read.",
		Witness: one(inSplit),
		server: received(func(a *asked) *http.Request {
			if len(a.body) > 0 {
				return a.with("", string(a.body))
			}
			return a.again()
		}),
	}, {
		Name: "split-form-ignored", Statement: "protocol/placement/split", Title: "The body is not read when the query names the operation.",
		Witness: one(inSplit),
		server: received(func(a *asked) *http.Request {
			if _, named := a.query.Get("Action"); named {
				return a.with(a.request.URL.RawQuery, "")
			}
			return a.again()
		}),
	}, {
		Name: "post-refused", Statement: "protocol/placement/form", Also: []string{"protocol/placement/split"},
		Title: "POST is refused.", Witness: one(inForm), server: rewrite(viaForm, into(acs.ErrUnsupportedHTTPMethod)),
	}, {
		Name: "get-refused", Statement: "protocol/placement/query", Also: []string{"operation/exists", "request/example"},
		Title: "GET is refused.", Witness: one(), server: rewrite(viaQuery, into(acs.ErrUnsupportedHTTPMethod)),
	}}
}

func methodFaults() []Fault {
	const statement = "protocol/method/other"
	as := func(method string) edit { return func(r *scenario.Request) { r.Method = method } }
	served := func(methods ...string) build {
		return func(f *reference.Family) http.Handler {
			inner := f.Server()
			return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
				a := read(r)
				as := a.again()
				if slices.Contains(methods, r.Method) && signedAs(f, a, r.Method, without(a.params(), "Signature")) {
					as = resigned(f, a, http.MethodGet)
				}
				answer(inner, a, as).send(w)
			})
		}
	}
	return []Fault{{
		Name: "any-method-served", Statement: statement, Title: "The method of a request with a query is not looked at.",
		Witness: one(as(http.MethodDelete)), server: served(http.MethodPut, http.MethodDelete, http.MethodPatch, http.MethodOptions),
	}, {
		Name: "put-served", Statement: statement, Title: "PUT is taken for POST.",
		Witness: one(as(http.MethodPut)), server: served(http.MethodPut),
	}, {
		Name: "head-served", Statement: statement, Title: "HEAD is answered as a GET without a body.",
		Witness: one(as(http.MethodHead)), server: served(http.MethodHead),
	}}
}

func actionInForm(r *reply) bool {
	_, inForm := r.asked.form.Get("Action")
	return inForm
}

func encodingFaults() []Fault {
	return []Fault{{
		Name: "plus-taken-literally", Statement: "protocol/encoding/plus", Title: "A plus sign in the query stands for itself.",
		Witness: one(withPlus, set(extra, "a b")),
		server: received(func(a *asked) *http.Request {
			return a.with(strings.ReplaceAll(a.request.URL.RawQuery, "+", "%2B"), string(a.body))
		}),
	}, {
		Name: "plus-taken-literally-in-form", Statement: "protocol/encoding/plus", Title: "A plus sign in a form body stands for itself.",
		Witness: one(inForm, withPlus, set(extra, "a b")),
		server: received(func(a *asked) *http.Request {
			return a.with(a.request.URL.RawQuery, strings.ReplaceAll(string(a.body), "+", "%2B"))
		}),
	}, {
		Name: "escaped-plus-is-a-space", Statement: "protocol/encoding/plus", Title: "%2B is decoded to a space: values are decoded twice.",
		Witness: one(set(extra, "a+b")), server: received(decodedAgain(func(v string) string { return strings.ReplaceAll(v, "+", " ") })),
	}, {
		Name: "decoded-twice", Statement: "protocol/encoding/utf-8", Title: "Percent escapes inside a decoded value are decoded again.",
		Witness: one(set(extra, "a%20b")), server: received(decodedAgain(unescapedAgain)),
	}, {
		Name: "values-read-as-latin-1", Statement: "protocol/encoding/utf-8", Title: "The bytes of a value are read as Latin-1.",
		Witness: one(set(extra, "中")), server: received(decodedAgain(fromLatin1)),
	}, {
		Name: "tilde-escaped-in-string-to-sign", Statement: "protocol/encoding/utf-8", Title: "The string to sign is made with a form encoder, which escapes the tilde.",
		Witness: one(set(extra, "~")), server: rewrite(all(success, holding("~")), mismatched),
	}, {
		Name: "space-is-a-plus-in-string-to-sign", Statement: "protocol/encoding/plus",
		Title:   "The string to sign is made with a form encoder, which writes a space as a plus sign.",
		Witness: one(set(extra, "a b")), server: rewrite(all(success, holding(" ")), mismatched),
	}}
}

// decodedAgain changes the values of a request before the server sees them. The signature's stays, for clients escape
// what every signature may hold.
func decodedAgain(change func(string) string) func(*asked) *http.Request {
	return func(a *asked) *http.Request { return a.with(changed(a.query, change), changed(a.form, change)) }
}

func changed(params acs.Params, change func(string) string) string {
	out := append(acs.Params(nil), params...)
	for i := range out {
		if out[i].Name != "Signature" {
			out[i].Value = change(out[i].Value)
		}
	}
	return out.Encode()
}

func unescapedAgain(v string) string {
	if again, err := url.PathUnescape(v); err == nil {
		return again
	}
	return v
}

func fromLatin1(v string) string {
	runes := make([]rune, 0, len(v))
	for _, b := range []byte(v) {
		runes = append(runes, rune(b))
	}
	return string(runes)
}

func holding(part string) condition {
	return func(r *reply) bool {
		return r.asked.any(func(p acs.Param) bool { return strings.Contains(p.Value, part) })
	}
}

// mismatched refuses the signature, as a server does that computes another string to sign than the client.
func mismatched(r *reply) {
	a := r.asked
	r.become(acs.ErrSignatureMismatchV1.WithDetail(acs.StringToSign(a.request.Method, a.params())))
}

func formatFaults() []Fault {
	return []Fault{{
		Name: "format-case-sensitive", Statement: "protocol/format/case", Title: "Only the spellings JSON and XML of a Format are known.",
		Witness: one(set(format, "xml")), server: rewrite(all(success, oddFormat), into(acs.ErrInvalidFormat)),
	}, {
		Name: "format-small-xml-is-json", Statement: "protocol/format/case", Title: "A Format that is not written XML is answered in JSON.",
		Witness: one(set(format, "xml")),
		server:  rewrite(all(success, inXML, oddFormat), toJSON),
	}, {
		Name: "unknown-format-accepted", Statement: "protocol/format/unknown", Title: "An unknown Format is answered in JSON.",
		Witness: one(set(format, "YAML")),
		server:  pardoning(pardon{code: badFormat, repair: func(p acs.Params) acs.Params { return without(p, format) }}),
	}, {
		Name: "unknown-format-code", Statement: "protocol/format/unknown", Title: "An unknown Format is refused with UnsupportedFormat.",
		Witness: one(set(format, "YAML")), server: rewrite(code(badFormat), text("Code", constant("UnsupportedFormat"))),
	}, {
		Name: "accept-ignored", Statement: "protocol/format/accept", Title: "The Accept header has no say: without Format the answer is XML.",
		Witness: one(lacking(format), headed("Accept", "application/json")),
		server: func(f *reference.Family) http.Handler {
			inner := f.Server(reference.WithServer(acs.WithDefaultFormat(acs.FormatXML)))
			return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
				deaf := r.Clone(r.Context())
				deaf.Header.Del("Accept")
				inner.ServeHTTP(w, deaf)
			})
		},
	}, {
		Name: "format-ignored-in-form", Statement: "protocol/format/xml", Title: "Format is looked for in the query alone.",
		Witness: one(inForm, asXML),
		server: rewrite(all(inXML, func(r *reply) bool {
			_, inForm := r.asked.form.Get(format)
			return inForm
		}), toJSON),
	}}
}

// oddFormat: the request names a format in other letters than the documents.
func oddFormat(r *reply) bool {
	v := r.asked.value(format)
	return v != "" && v != "JSON" && v != "XML"
}
