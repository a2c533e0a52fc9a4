package judge

import (
	"bytes"
	"fmt"
	"slices"
	"strings"

	"github.com/plumb-conformance/plumb/conformance/answer"
	"github.com/plumb-conformance/plumb/conformance/exchange"
	"github.com/plumb-conformance/plumb/conformance/scenario"
	"github.com/plumb-conformance/plumb/spec/words"
)

// reply is the answer of a step, read once.
type reply struct {
	step     scenario.Step
	exchange exchange.Exchange
	status   int
	body     []byte
	doc      *answer.Document
	unread   error // why the body could not be read
	miscoded error // why its content coding could not be undone
	errors   errorForm
	before   []*reply // answers of the same step about the parts of a list that come before
	onward   []*reply // and about those that come behind, of the first
}

func newReply(step scenario.Step, e exchange.Exchange, errors errorForm) *reply {
	r := &reply{step: step, exchange: e, status: e.Response.Status, errors: errors}
	r.body, r.miscoded = content(e.Response)
	if e.Response.Truncated {
		r.unread = fmt.Errorf("the body is longer than %d bytes or ended early", e.Response.BodyBytes())
		return r
	}
	if r.unread = r.miscoded; r.unread == nil {
		r.doc, r.unread = answer.Read(r.body)
	}
	return r
}

// content is the body without its coding. One that came only in part stays as it is.
func content(response *exchange.Response) ([]byte, error) {
	if response.Truncated {
		return response.Body, nil
	}
	return response.Content()
}

// BaselineOf reads the answer of the plainest request.
func (c Context) BaselineOf(e exchange.Exchange) Baseline {
	if e.Response == nil {
		return Baseline{Refused: true}
	}
	r := newReply(scenario.Step{}, e, errorFormOf(c.Operation))
	of := Baseline{Refused: !r.accepted(), Status: r.status, Code: r.code(), Page: r.page()}
	if of.Refused {
		of.Message = r.message()
	}
	return of
}

// InProgress reports whether an answer says that earlier work still goes on, by the documented codes.
func InProgress(e exchange.Exchange, codes []string) bool {
	if e.Response == nil || len(codes) == 0 {
		return false
	}
	body, err := content(e.Response)
	if err != nil {
		body = e.Response.Body
	}
	body = bytes.ReplaceAll(body, []byte{0}, nil) // so that a code in UTF-16 is one as well
	if !slices.ContainsFunc(codes, func(c string) bool { return bytes.Contains(body, []byte(c)) }) {
		return false // without reading the body: this is asked of every answer, and bodies may be large
	}
	r := newReply(scenario.Step{}, e, errorForm{inResults: true, codes: codes})
	if r.doc == nil && !e.Response.Truncated && r.status >= 400 && r.status < 500 {
		return slices.ContainsFunc(codes, func(c string) bool { return holds(body, c) })
	}
	return !r.accepted() && slices.Contains(codes, r.code())
}

// holds reports whether a body that cannot be read has a text as the whole of a value.
func holds(body []byte, text string) bool {
	return bytes.Contains(body, []byte(`"`+text+`"`)) || bytes.Contains(body, []byte(">"+text+"<"))
}

// Passing reports whether an answer is a failure that every server may have for a moment, or what stands in front of it.
func Passing(e exchange.Exchange) bool {
	return e.Response != nil && passing(e.Response.Status)
}

func passing(status int) bool { return status == 502 || status == 503 || status == 504 }

func (r *reply) success() bool { return r.status >= 200 && r.status < 300 }

// envelope: a body with the root Error, or with both Code and Message, is an error whatever the status says. Where the
// page lists both as members of results, only a documented error's code makes it one.
func (r *reply) envelope() bool {
	if r.doc == nil {
		return false
	}
	if r.doc.Root == "Error" {
		return true
	}
	if r.errors.inResults {
		return slices.Contains(r.errors.codes, r.doc.Node.Text("Code"))
	}
	_, code := r.doc.Node.Member("Code")
	_, message := r.doc.Node.Member("Message")
	return code && message
}

// accepted: the operation ran and gave a result.
func (r *reply) accepted() bool { return r.success() && r.doc != nil && !r.envelope() }

// code is the error code of the body, or "".
func (r *reply) code() string {
	if r.doc == nil || r.accepted() {
		return ""
	}
	return r.doc.Node.Text("Code")
}

func (r *reply) message() string {
	if r.doc == nil {
		return ""
	}
	return r.doc.Node.Text("Message")
}

func (r *reply) requestID() string {
	if r.doc == nil {
		return ""
	}
	return r.doc.Node.Text("RequestId")
}

// passing: failures that every server may have for a moment, a proxy's among them; a second look tells.
func (r *reply) passing() bool { return passing(r.status) }

func (r *reply) throttled() bool {
	return r.status == 429 || strings.HasPrefix(r.code(), "Throttling")
}

// brief is the answer in a few words.
func (r *reply) brief() string {
	if c := r.code(); c != "" {
		return fmt.Sprintf("%d %s", r.status, clip(c))
	}
	if r.unread != nil {
		return fmt.Sprintf("%d, and %s", r.status, clip(r.unread.Error()))
	}
	return fmt.Sprint(r.status)
}

// callerCode: codes that speak of the caller, its key, its clock or its nonce, rather than of what it asks for. What is not
// found is what was asked for, also where that is forbidden.
func callerCode(code string) bool {
	if strings.HasPrefix(code, "Forbidden") && words.HasAny(code, "NotFound", "NotExist") {
		return false
	}
	switch code {
	case "SignatureDoesNotMatch", "IncompleteSignature", "NoPermission":
		return true
	}
	for _, prefix := range []string{"InvalidAccessKeyId", "InvalidSecurityToken", "Forbidden", "MissingSecurityToken", "InvalidTimeStamp", "SignatureNonceUsed"} {
		if strings.HasPrefix(code, prefix) {
			return true
		}
	}
	return false
}
