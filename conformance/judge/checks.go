package judge

import (
	"fmt"
	"strconv"

	"github.com/plumb-conformance/plumb/conformance/scenario"
	"github.com/plumb-conformance/plumb/spec/contract"
)

// check makes one assertion; nil means that it holds.
func (r *run) check(c scenario.Check, a *reply) *problem { //nolint:cyclop,funlen // one case a kind of check
	switch c.Kind {
	case scenario.Accepted:
		return isAccepted(a)
	case scenario.AcceptedOr:
		return isAcceptedOr(c.Want, a)
	case scenario.SeenSuccess:
		return isSeenSuccess(a)
	case scenario.SeenRefusal:
		return unseen(r.isRefused(c.Name, a))
	case scenario.SeenCode:
		return unseen(hasCode(c.Want, a))
	case scenario.SeenEcho:
		return unseen(echoes(c.Name, c.Want, a))
	case scenario.InFormat:
		return isInFormat(c.Want, a)
	case scenario.OnlyMembers:
		return r.hasOnlyMembers(a)
	case scenario.Refused:
		return r.isRefused(c.Name, a)
	case scenario.Answered:
		return nil
	case scenario.Status:
		return hasStatus(c.Want, a)
	case scenario.Code:
		return hasCode(c.Want, a)
	case scenario.OtherCode:
		return hasOtherCode(c.Want, a)
	case scenario.Message:
		return hasMessage(c.Want, a)
	case scenario.Media:
		return hasMedia(c.Want, a)
	case scenario.Body:
		return hasBody(c.Want, a)
	case scenario.Seen:
		return isSeen(c.Want, a)
	case scenario.Root:
		return hasRoot(c.Want, a)
	case scenario.Member:
		return r.hasMember(c.Name, a)
	case scenario.MemberType:
		return r.hasMemberType(c.Name, a)
	case scenario.NoMember:
		return hasNoMember(c.Name, a)
	case scenario.Echo:
		return echoes(c.Name, c.Want, a)
	case scenario.ExampleMembers:
		return r.hasExampleMembers(c.Want, a)
	case scenario.Envelope:
		return r.hasEnvelope(a)
	case scenario.HostID:
		return hasHostID(a)
	case scenario.RequestIDHeader:
		return hasRequestIDHeader(a)
	case scenario.RequestIDForm:
		return hasRequestIDForm(a)
	case scenario.RequestIDUnique:
		return r.hasUniqueRequestID(a)
	case scenario.SameResult:
		return r.sameResult(c.Want, a)
	case scenario.UTF8:
		return isUTF8(a)
	case scenario.StringToSign:
		return hasStringToSign(a)
	case scenario.RawLacks:
		return lacks(c.Want, a)
	default:
		return &problem{reason: fmt.Sprintf("the check %q is unknown to this judge", c.Kind), broken: true}
	}
}

func isAccepted(a *reply) *problem {
	switch {
	case a.accepted():
		return nil
	case a.success() && a.envelope():
		return violated("an error (%s) was answered with the status %d of a success", clip(a.code()), a.status)
	case a.success():
		return blind("%v", a.unread)
	default:
		return violated("expected the request to be accepted, got %s", a.brief())
	}
}

// isSeenSuccess lets scenarios about results say nothing of requests that gave none.
func isSeenSuccess(a *reply) *problem {
	if a.success() && !a.envelope() && !a.exchange.Response.Truncated {
		return nil
	}
	return blind("there is no result to look at, the answer is %s", a.brief())
}

// unseen makes a check of what a scenario says into one of what it needs to see.
func unseen(p *problem) *problem {
	if p == nil {
		return nil
	}
	return blind("there is nothing to look at: %s", p.reason)
}

// isRefused: a client's error is answered with 4xx and a code, and not with one that the page gives to something else.
// A 4xx without a code says that something in between refused, but not that the request's error was seen.
func (r *run) isRefused(parameter string, a *reply) *problem {
	switch {
	case a.accepted():
		return violated("expected the request to be refused, but it was accepted with %d", a.status)
	case a.success():
		return violated("expected the request to be refused, but it was answered with %s", a.brief())
	case a.status < 400 || a.status >= 500:
		return violated("expected a refusal with a 4xx status, got %s", a.brief())
	case a.code() == "":
		return blind("refused without an error code that says why: %s", a.brief())
	case r.beside(parameter, a):
		return blind("refused for another reason than the request's fault: %s", a.brief())
	}
	for _, e := range r.Operation.Errors {
		if e.Code != a.code() {
			continue
		}
		fits := e.Trigger.Kind == contract.TriggerMissing || e.Trigger.Kind == contract.TriggerInvalid
		if !fits || (e.Trigger.Parameter != "" && e.Trigger.Parameter != parameter) {
			return violated("refused, but with %s, which the page gives to something else", e.Code)
		}
	}
	return nil
}

// beside: a refusal that speaks of the caller, its signature or its haste says nothing of a parameter of the operation.
func (r *run) beside(parameter string, a *reply) bool {
	if p, known := r.Operation.Parameter(parameter); known && p.Role == contract.RoleSignature {
		return false
	}
	return a.throttled() || callerCode(a.code())
}

func hasStatus(want string, a *reply) *problem {
	if got := strconv.Itoa(a.status); got != want {
		return violated("expected the status %s, got %s", want, a.brief())
	}
	return nil
}

func hasCode(want string, a *reply) *problem {
	switch got := a.code(); {
	case got == want:
		return nil
	case got != "":
		return violated("expected the code %s, got %s", want, clip(got))
	case a.accepted():
		return violated("expected the code %s, but the request was accepted with %d", want, a.status)
	case a.unread != nil:
		return a.unreadable("expected the code %s, but %v", want, a.unread)
	default:
		return violated("expected the code %s, but the body has no Code", want)
	}
}

func hasOtherCode(unwanted string, a *reply) *problem {
	if a.code() == unwanted {
		return violated("got %s, which this request does not deserve", unwanted)
	}
	if a.doc == nil {
		return blind("%v", a.unread)
	}
	if a.throttled() {
		return blind("nothing can be seen: %s", a.brief())
	}
	return nil
}

func hasMessage(want string, a *reply) *problem {
	if want == "" || matchesMessage(want, a.message()) {
		return nil
	}
	return violated("expected the message %q, got %q", want, clip(a.message()))
}
