package fault

import (
	"net/http"
	"slices"
	"strings"
	"sync"
	"time"

	"github.com/plumb-conformance/plumb/acs"
	"github.com/plumb-conformance/plumb/conformance/reference"
)

func signatureFaults() []Fault {
	return slices.Concat(keyFaults(), coverageFaults(), signatureAnswerFaults(), timeFaults(), nonceFaults())
}

// signedAs reports whether a request's signature is right for a method and for parameters that a faulty server takes
// for the signed ones.
func signedAs(f *reference.Family, a *asked, method string, params acs.Params) bool {
	secret, _ := f.Secret(a.value("AccessKeyId"))
	return acs.Sign(secret, acs.StringToSign(method, params)) == a.value("Signature")
}

// resigned is the same request by another method, signed as its sender would have.
func resigned(f *reference.Family, a *asked, method string) *http.Request {
	params := without(a.params(), "Signature")
	secret, _ := f.Secret(a.value("AccessKeyId"))
	r := a.with(append(params, acs.Param{Name: "Signature", Value: acs.Sign(secret, acs.StringToSign(method, params))}).Encode(), "")
	r.Method = method
	return r
}

func keyFaults() []Fault {
	return []Fault{{
		Name: "unknown-key-code", Statement: "protocol/access-key/unknown", Title: "An unknown access key is answered with InvalidAccessKeyId.",
		Witness: one(set("AccessKeyId", "nobody")), server: rewrite(code(unknownKey), text("Code", constant("InvalidAccessKeyId"))),
	}, {
		Name: "unknown-key-status-403", Statement: "protocol/access-key/unknown", Title: "An unknown access key is answered with 403.",
		Witness: one(set("AccessKeyId", "nobody")), server: rewrite(code(unknownKey), status(403)),
	}, {
		Name: "unknown-key-accepted", Statement: "protocol/access-key/unknown", Title: "A request of an unknown access key is served.",
		Witness: one(set("AccessKeyId", "nobody")), server: pardoning(pardon{code: unknownKey}),
	}, {
		Name: "unknown-key-told-wrong-signature", Statement: "protocol/access-key/unknown", Title: "An unknown access key is answered as a wrong signature.",
		Witness: one(set("AccessKeyId", "nobody")), server: rewrite(code(unknownKey), mismatched),
	}, {
		Name: "missing-key-accepted", Statement: "protocol/access-key/missing", Title: "A request without AccessKeyId is served as anonymous.",
		Witness: one(lacking("AccessKeyId")), server: pardoning(pardon{code: "MissingAccessKeyId"}),
	}, {
		Name: "missing-key-told-unknown", Statement: "protocol/access-key/missing", Title: "A request without AccessKeyId is answered as one of an unknown key.",
		Witness: one(lacking("AccessKeyId")), server: rewrite(code("MissingAccessKeyId"), into(acs.ErrAccessKeyNotFound)),
	}, {
		Name: "missing-signature-accepted", Statement: "protocol/signature/missing", Title: "A request without Signature is served.",
		Witness: one(unsigned("Signature")), server: pardoning(pardon{code: "MissingSignature"}),
	}, {
		Name: "missing-signature-told-wrong", Statement: "protocol/signature/missing", Title: "A request without Signature is answered as one with a wrong signature.",
		Witness: one(unsigned("Signature")), server: rewrite(code("MissingSignature"), mismatched),
	}, {
		Name: "signature-method-unchecked", Statement: "protocol/signature/method", Title: "Any SignatureMethod is taken for HMAC-SHA1.",
		Witness: one(set("SignatureMethod", "HMAC-SHA256")), server: pardoning(pardon{code: badMethod}),
	}, {
		Name: "signature-method-code", Statement: "protocol/signature/method", Title: "An unknown SignatureMethod is answered with IncompleteSignature.",
		Witness: one(set("SignatureMethod", "HMAC-SHA256")), server: rewrite(code(badMethod), text("Code", constant("IncompleteSignature"))),
	}, {
		Name: "signature-version-unchecked", Statement: "protocol/signature/version", Title: "Any SignatureVersion is taken for 1.0.",
		Witness: one(set("SignatureVersion", "2.0")), server: pardoning(pardon{code: "InvalidSignatureVersion"}),
	}}
}

func coverageFaults() []Fault {
	return []Fault{{
		Name: "signature-unchecked", Statement: "protocol/signature/wrong", Title: "Signatures are not checked.",
		Witness: one(forged), server: pardoning(pardon{code: wrongSigned}),
	}, {
		Name: "signature-unchecked-in-form", Statement: "protocol/signature/wrong", Title: "The signatures of POST are not checked.",
		Witness: one(inForm, forged), server: pardoning(pardon{code: wrongSigned, when: func(_ *reference.Family, a *asked) bool { return a.post() }}),
	}, {
		Name: "signature-garbage-accepted", Statement: "protocol/signature/wrong", Title: "A signature that is no base64 of the right length is not compared.",
		Witness: one(tampered("Signature", "none")),
		server:  pardoning(pardon{code: wrongSigned, when: func(_ *reference.Family, a *asked) bool { return len(a.value("Signature")) < 28 }}),
	}, {
		Name: "signature-not-over-format", Statement: "protocol/signature/covers-values", Title: "Format can be changed after signing.",
		Witness: one(tampered(format, "json")), server: pardoning(pardon{code: wrongSigned, when: anotherFormat(false)}),
	}, {
		Name: "signature-not-over-group", Statement: "protocol/signature/covers-values", Title: "AggregatorId can be changed after signing.",
		Witness: one(tampered(group, "ca-other")), server: pardoning(pardon{code: wrongSigned, when: anotherGroup}),
	}, {
		Name: "signature-not-over-unknown-names", Statement: "protocol/signature/covers-names",
		Title:   "Parameters that the operation does not know are left out of the string to sign.",
		Witness: one(tampered(extra, "1")), server: pardoning(pardon{code: wrongSigned, when: unknownUnsigned(false)}),
	}, {
		Name: "signature-not-over-unknown-names-of-form", Statement: "protocol/signature/covers-form",
		Title:   "Unknown parameters of a form body are left out of the string to sign.",
		Witness: one(inForm, tampered(extra, "1")), server: pardoning(pardon{code: wrongSigned, when: unknownUnsigned(true)}),
	}, {
		Name: "signature-not-over-format-of-form", Statement: "protocol/signature/covers-form", Title: "Format can be changed in a form body after signing.",
		Witness: one(inForm, tampered(format, "json")), server: pardoning(pardon{code: wrongSigned, when: anotherFormat(true)}),
	}, {
		Name: "signature-always-for-get", Statement: "protocol/signature/covers-method", Title: "A POST may be signed as a GET.",
		Witness: one(inForm, signedFor("GET")), server: pardoning(pardon{code: wrongSigned, when: signedByMethod("GET")}),
	}, {
		Name: "signature-always-for-post", Statement: "protocol/signature/covers-method", Title: "A GET may be signed as a POST.",
		Witness: one(signedFor("POST")), server: pardoning(pardon{code: wrongSigned, when: signedByMethod("POST")}),
	}, {
		Name: "empty-values-not-signed", Statement: "protocol/signature/empty-value", Title: "Parameters with an empty value are left out of the string to sign.",
		Witness: one(set(extra, "")), server: rewrite(all(success, withEmpty), mismatched),
	}, {
		Name: "names-sorted-without-case", Statement: "protocol/signature/order", Title: "Names are sorted without regard to case.",
		Witness: one(set("plumbWitness", "1")), server: rewrite(all(success, mixedOrder), mismatched),
	}}
}

// anotherFormat: the signature is right for another spelling of Format.
func anotherFormat(form bool) func(*reference.Family, *asked) bool {
	return func(f *reference.Family, a *asked) bool {
		upper := replaced(a.params(), format, strings.ToUpper)
		return a.post() == form && signedAs(f, a, a.request.Method, upper)
	}
}

// anotherGroup: the signature is right for one of the account groups.
func anotherGroup(f *reference.Family, a *asked) bool {
	return slices.ContainsFunc(f.Groups(), func(g string) bool {
		return signedAs(f, a, a.request.Method, replaced(a.params(), group, constant(g)))
	})
}

// unknownUnsigned: the signature is right without the parameters that begin as no documented one does.
func unknownUnsigned(form bool) func(*reference.Family, *asked) bool {
	return func(f *reference.Family, a *asked) bool {
		known := slices.DeleteFunc(a.params(), func(p acs.Param) bool { return strings.HasPrefix(p.Name, "Plumb") })
		return a.post() == form && signedAs(f, a, a.request.Method, known)
	}
}

func signedByMethod(method string) func(*reference.Family, *asked) bool {
	return func(f *reference.Family, a *asked) bool { return signedAs(f, a, method, a.params()) }
}

func withEmpty(r *reply) bool { return r.asked.any(func(p acs.Param) bool { return p.Value == "" }) }

// mixedOrder: the order of the request's names depends on whether case counts.
func mixedOrder(r *reply) bool {
	var names []string
	for _, p := range r.asked.params() {
		names = append(names, p.Name)
	}
	slices.Sort(names)
	return !slices.IsSortedFunc(names, func(a, b string) int { return strings.Compare(strings.ToLower(a), strings.ToLower(b)) })
}

func signatureAnswerFaults() []Fault {
	const statement = "protocol/signature/wrong"
	return []Fault{{
		Name: "wrong-signature-status-401", Statement: statement, Title: "A wrong signature is answered with 401.",
		Witness: one(forged), server: rewrite(code(wrongSigned), status(401)),
	}, {
		Name: "wrong-signature-code", Statement: statement, Title: "A wrong signature is answered with IncompleteSignature.",
		Witness: one(forged), server: rewrite(code(wrongSigned), text("Code", constant("IncompleteSignature"))),
	}, {
		Name: "string-to-sign-kept-back", Statement: statement, Title: "The refusal of a signature does not show the string to sign.",
		Witness: one(forged), server: rewrite(code(wrongSigned), text("Message", constant("The signature does not match."))),
	}, {
		Name: "string-to-sign-without-parameters", Statement: statement, Title: "The string to sign of the refusal lacks the percent signs: it was decoded for reading.",
		Witness: one(forged), server: rewrite(code(wrongSigned), text("Message", func(s string) string { return strings.ReplaceAll(s, "%", "") })),
	}}
}

// untimely: the request's time is on one side of the server's.
func untimely(past bool) func(*reference.Family, *asked) bool {
	return func(f *reference.Family, a *asked) bool {
		at, err := time.Parse(time.RFC3339, a.value("Timestamp"))
		return err == nil && at.Before(f.Clock()()) == past
	}
}

func timeFaults() []Fault {
	return []Fault{{
		Name: "old-time-accepted", Statement: "protocol/timestamp/expired", Title: "A Timestamp in the past is never too old.",
		Witness: one(shifted(-time.Hour)), server: pardoning(pardon{code: oldTime, when: untimely(true)}),
	}, {
		Name: "future-time-accepted", Statement: "protocol/timestamp/future", Title: "A Timestamp in the future is accepted.",
		Witness: one(shifted(time.Hour)), server: pardoning(pardon{code: oldTime, when: untimely(false)}),
	}, {
		Name: "old-time-code", Statement: "protocol/timestamp/expired", Title: "An old Timestamp is answered as one that is missing.",
		Witness: one(shifted(-time.Hour)), server: untimed(true, text("Code", constant("MissingTimestamp"))),
	}, {
		Name: "future-time-code", Statement: "protocol/timestamp/future", Title: "A Timestamp in the future is answered as a malformed one.",
		Witness: one(shifted(time.Hour)), server: untimed(false, into(acs.ErrTimestampFormat)),
	}, {
		Name: "malformed-time-accepted", Statement: "protocol/timestamp/malformed", Title: "A Timestamp that cannot be read is not looked at.",
		Witness: one(set("Timestamp", "now")), server: pardoning(pardon{code: badTime}),
	}, {
		Name: "date-without-time-accepted", Statement: "protocol/timestamp/malformed", Title: "A Timestamp may be a date alone.",
		Witness: one(set("Timestamp", "2026-01-02")), server: pardoning(pardon{code: badTime, when: func(_ *reference.Family, a *asked) bool {
			_, err := time.Parse(time.DateOnly, a.value("Timestamp"))
			return err == nil
		}}),
	}, {
		Name: "malformed-time-code", Statement: "protocol/timestamp/malformed", Title: "A malformed Timestamp is answered as an old one.",
		Witness: one(set("Timestamp", "now")), server: rewrite(code(badTime), into(acs.ErrTimestampExpired)),
	}, {
		Name: "missing-time-accepted", Statement: "protocol/timestamp/missing", Title: "A request without Timestamp is served.",
		Witness: one(lacking("Timestamp")), server: pardoning(pardon{code: "MissingTimestamp"}),
	}, {
		Name: "missing-time-told-malformed", Statement: "protocol/timestamp/missing", Title: "A request without Timestamp is answered as one with a malformed Timestamp.",
		Witness: one(lacking("Timestamp")), server: rewrite(code("MissingTimestamp"), into(acs.ErrTimestampFormat)),
	}}
}

// untimed changes the refusal of times on one side of the server's.
func untimed(past bool, how change) build {
	return func(f *reference.Family) http.Handler {
		return rewrite(func(r *reply) bool { return r.code() == oldTime && untimely(past)(f, r.asked) }, how)(f)
	}
}

func nonceFaults() []Fault {
	return []Fault{{
		Name: "nonce-unchecked", Statement: "protocol/nonce/replayed", Title: "A nonce may be used again.",
		Witness: twice(nonce), server: pardoning(pardon{code: usedNonce}),
	}, {
		Name: "nonce-counts-per-method", Statement: "protocol/nonce/replayed", Title: "A nonce that was used with GET is new for POST.",
		Witness: append(one(nonce), ask(inForm, nonce)), server: noncePerMethod,
	}, {
		Name: "used-nonce-code", Statement: "protocol/nonce/replayed", Title: "A used nonce is answered with a code that the gateway does not have.",
		Witness: twice(nonce), server: rewrite(code(usedNonce), text("Code", constant("NonceUsed"))),
	}, {
		Name: "used-nonce-status-403", Statement: "protocol/nonce/replayed", Title: "A used nonce is answered with 403.",
		Witness: twice(nonce), server: rewrite(code(usedNonce), status(403)),
	}, {
		Name: "missing-nonce-accepted", Statement: "protocol/nonce/missing", Title: "A request without SignatureNonce is served.",
		Witness: one(lacking("SignatureNonce")), server: pardoning(pardon{code: "MissingSignatureNonce"}),
	}, {
		Name: "missing-nonce-told-used", Statement: "protocol/nonce/missing", Title: "A request without SignatureNonce is answered as one with a used nonce.",
		Witness: one(lacking("SignatureNonce")), server: rewrite(code("MissingSignatureNonce"), into(acs.ErrNonceUsed)),
	}, {
		Name: "nonce-burnt-by-forgery", Statement: "protocol/nonce/only-when-signed", Title: "A nonce is recorded before the signature is checked.",
		Witness: append(one(forged, nonce), ask(nonce)), server: burning,
	}}
}

// noncePerMethod lets a nonce pass again that was used with another method.
func noncePerMethod(f *reference.Family) http.Handler {
	return remembering(f, func(a *asked) string { return a.value("SignatureNonce") }, func(out *reply, methods []string, lax http.Handler) *reply {
		if out.code() == usedNonce && !slices.Contains(methods, out.asked.request.Method) {
			return answer(lax, out.asked, out.asked.again())
		}
		return out
	})
}

// burning refuses a nonce that came before, with whatever signature.
func burning(f *reference.Family) http.Handler {
	return remembering(f, func(a *asked) string { return a.value("SignatureNonce") }, func(out *reply, methods []string, _ http.Handler) *reply {
		if len(methods) > 0 && success(out) {
			out.become(acs.ErrNonceUsed)
		}
		return out
	})
}

// remembering is a server that knows the methods of the earlier requests with the same key, and changes answers by it.
func remembering(
	f *reference.Family, key func(*asked) string, how func(out *reply, methods []string, lax http.Handler) *reply,
) http.Handler {
	strict, lax := f.Server(), f.Server(reference.WithServer(acs.WithoutSignatures()))
	var mu sync.Mutex
	seen := map[string][]string{}
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		a := read(r)
		mu.Lock()
		methods := seen[key(a)]
		seen[key(a)] = append(slices.Clip(methods), r.Method)
		mu.Unlock()
		how(answer(strict, a, a.again()), methods, lax).send(w)
	})
}
