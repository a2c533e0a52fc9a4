package judge

import (
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"

	"github.com/plumb-conformance/plumb/conformance/operation"
	"github.com/plumb-conformance/plumb/conformance/scenario"
	"github.com/plumb-conformance/plumb/spec/contract"
	"github.com/plumb-conformance/plumb/spec/words"
)

// assertion makes one check; nil means that it holds.
type assertion func(*run, scenario.Check, *reply) *problem

// assertions is the table of all kinds of checks but OneEffect, which looks at several answers.
func assertions() map[scenario.Kind]assertion {
	table := map[scenario.Kind]assertion{
		scenario.Accepted:      func(_ *run, _ scenario.Check, a *reply) *problem { return isAccepted(a) },
		scenario.AcceptedOr:    func(_ *run, c scenario.Check, a *reply) *problem { return isAcceptedOr(c.Want, a) },
		scenario.Result:        func(_ *run, _ scenario.Check, a *reply) *problem { return isResult(a) },
		scenario.InFormat:      func(_ *run, c scenario.Check, a *reply) *problem { return isInFormat(c.Want, a) },
		scenario.OnlyMembers:   func(r *run, _ scenario.Check, a *reply) *problem { return r.hasOnlyMembers(a) },
		scenario.AnyAccepted:   (*run).anyAccepted,
		scenario.AnyRefused:    (*run).anyRefused,
		scenario.RefusedAnyhow: func(r *run, c scenario.Check, a *reply) *problem { return r.isRefusedAnyhow(c.Want, a) },
		scenario.Refused:       func(r *run, c scenario.Check, a *reply) *problem { return r.isRefused(c.Name, a) },
		scenario.Answered:      func(_ *run, _ scenario.Check, _ *reply) *problem { return nil },
		scenario.Status:        func(_ *run, c scenario.Check, a *reply) *problem { return hasStatus(c.Want, a) },
		scenario.Code:          func(_ *run, c scenario.Check, a *reply) *problem { return hasCode(c.Want, a) },
		scenario.OtherCode:     func(_ *run, c scenario.Check, a *reply) *problem { return hasOtherCode(c.Want, a) },
		scenario.OwnMessage:    func(_ *run, c scenario.Check, a *reply) *problem { return messageIs(c.Want, a) },
		scenario.Message:       func(r *run, c scenario.Check, a *reply) *problem { return r.hasMessage(c.Want, a) },
		scenario.Filled:        func(_ *run, c scenario.Check, a *reply) *problem { return isFilled(c.Want, a) },
		scenario.Media:         func(_ *run, c scenario.Check, a *reply) *problem { return hasMedia(c.Want, a) },
		scenario.Body:          func(_ *run, c scenario.Check, a *reply) *problem { return hasBody(c.Want, a) },
		scenario.WellFormed:    func(_ *run, c scenario.Check, a *reply) *problem { return isWellFormed(c.Want, a) },
		scenario.Root:          func(_ *run, c scenario.Check, a *reply) *problem { return hasRoot(c.Want, a) },
		scenario.Member:        func(r *run, c scenario.Check, a *reply) *problem { return r.hasMember(c.Name, a) },
		scenario.Throughout:    func(r *run, c scenario.Check, a *reply) *problem { return r.hasMemberThroughout(c.Name, a) },
		scenario.MemberType:    func(r *run, c scenario.Check, a *reply) *problem { return r.hasMemberType(c.Name, a) },
		scenario.TextLike:      func(r *run, c scenario.Check, a *reply) *problem { return r.textLike(c.Name, a) },
		scenario.NoErrorText:   func(r *run, c scenario.Check, a *reply) *problem { return r.noErrorText(c.Name, a) },
		scenario.MemberRule:    func(r *run, c scenario.Check, a *reply) *problem { return r.obeysMemberRule(c.Name, c.Want, a) },
		scenario.NoMember:      func(_ *run, c scenario.Check, a *reply) *problem { return hasNoMember(c.Name, a) },
		scenario.Echo:          func(r *run, c scenario.Check, a *reply) *problem { return r.echoes(c.Name, c.Want, a) },
		scenario.EchoApart: func(r *run, c scenario.Check, a *reply) *problem {
			return r.echoesApart(c.Name, c.Want, oneCharacter, a)
		},
		scenario.EchoAround:      func(r *run, c scenario.Check, a *reply) *problem { return r.echoesApart(c.Name, c.Want, anything, a) },
		scenario.ExampleMembers:  func(r *run, c scenario.Check, a *reply) *problem { return r.hasExampleMembers(c.Want, a) },
		scenario.Envelope:        func(r *run, _ scenario.Check, a *reply) *problem { return r.hasEnvelope(a) },
		scenario.HostID:          func(_ *run, _ scenario.Check, a *reply) *problem { return hasHostID(a) },
		scenario.RequestIDHeader: func(_ *run, _ scenario.Check, a *reply) *problem { return hasRequestIDHeader(a) },
		scenario.RequestIDForm:   func(r *run, _ scenario.Check, a *reply) *problem { return r.hasRequestIDForm(a) },
		scenario.RequestIDUnique: func(r *run, _ scenario.Check, a *reply) *problem { return r.hasUniqueRequestID(a) },
		scenario.SameResult:      func(r *run, c scenario.Check, a *reply) *problem { return r.sameResult(c.Want, c.Name, a) },
		scenario.OtherResult:     func(r *run, c scenario.Check, a *reply) *problem { return r.otherResult(c.Want, a) },
		scenario.UTF8:            func(_ *run, _ scenario.Check, a *reply) *problem { return isUTF8(a) },
		scenario.StringToSign:    func(_ *run, c scenario.Check, a *reply) *problem { return hasStringToSign(c.Want, a) },
		scenario.Repeats:         func(_ *run, c scenario.Check, a *reply) *problem { return repeats(c.Want, c.Name, a) },
		scenario.NotServed:       func(r *run, c scenario.Check, a *reply) *problem { return r.isNotServed(c.Want, a) },
		scenario.Returned:        func(r *run, c scenario.Check, a *reply) *problem { return r.returns(c.Name, a) },
		scenario.Beside:          func(r *run, c scenario.Check, a *reply) *problem { return r.hasBeside(c, a) },
		scenario.NotBeside:       func(r *run, c scenario.Check, a *reply) *problem { return r.hasNotBeside(c, a) },
		scenario.NotVoid:         func(_ *run, c scenario.Check, a *reply) *problem { return isNotVoid(c.Name, a) },
		scenario.InOrder:         (*run).inOrder,
		scenario.NotSent:         (*run).isNotSent,
		scenario.NotThere:        func(r *run, _ scenario.Check, a *reply) *problem { return r.isNotThere(a) },
		scenario.SameRefusal:     (*run).sameRefusal,
		scenario.OtherRefusal:    (*run).otherRefusal,
		scenario.RawLacks:        func(_ *run, c scenario.Check, a *reply) *problem { return lacks(c.Want, a) },
	}
	maps.Copy(table, comparisons())
	maps.Copy(table, ofTheWire())
	return table
}

// ofTheWire are the kinds of checks of what HTTP itself says of an answer.
func ofTheWire() map[scenario.Kind]assertion {
	return map[scenario.Kind]assertion{
		scenario.Version: func(_ *run, _ scenario.Check, a *reply) *problem { return hasVersion(a) },
		scenario.Framed:  func(_ *run, _ scenario.Check, a *reply) *problem { return isFramed(a) },
		scenario.Uncoded: func(_ *run, _ scenario.Check, a *reply) *problem { return isUncoded(a) },
	}
}

// comparisons are the kinds of checks of lists, and of values held against those of other answers.
func comparisons() map[scenario.Kind]assertion {
	return map[scenario.Kind]assertion{
		scenario.ListsAtMost:    (*run).listsAtMost,
		scenario.ListsAsMany:    (*run).listsAsMany,
		scenario.ListsNothing:   (*run).listsNothing,
		scenario.ListsMore:      (*run).listsMore,
		scenario.ListsApart:     (*run).listsApart,
		scenario.ListsFollow:    (*run).listsFollow,
		scenario.ListsSame:      (*run).listsSame,
		scenario.ListsPart:      (*run).listsPart,
		scenario.ListsHold:      (*run).listsHold,
		scenario.ListsAll:       (*run).listsAll,
		scenario.ListsFit:       func(r *run, c scenario.Check, a *reply) *problem { return r.listsFit(c, a, chosen) },
		scenario.ListsContain:   func(r *run, c scenario.Check, a *reply) *problem { return r.listsFit(c, a, contained) },
		scenario.ListsTell:      (*run).listsTell,
		scenario.ListsTagged:    (*run).listsTagged,
		scenario.ListsTaggedAll: (*run).listsTaggedAll,
		scenario.ListsTagsTell:  (*run).listsTagsTell,
		scenario.ListsDiffer:    (*run).listsDiffer,
		scenario.ListsNotBefore: func(r *run, c scenario.Check, a *reply) *problem { return r.listsAround(c, a, 1) },
		scenario.ListsNotAfter:  func(r *run, c scenario.Check, a *reply) *problem { return r.listsAround(c, a, -1) },
		scenario.ListsNotAt:     (*run).listsNotAt,
		scenario.SentEach:       (*run).sentEach,
		scenario.ListsAt:        (*run).listsAt,
		scenario.CountsSome:     (*run).countsSome,
		scenario.CountsNone:     (*run).countsNone,
		scenario.CountsWithin:   (*run).countsWithin,
		scenario.CountsHold:     (*run).countsHold,
		scenario.CountsLast:     (*run).countsLast,
		scenario.SpansFollow:    (*run).spansFollow,
		scenario.GoesOn:         (*run).goesOn,
		scenario.GoesFarther:    (*run).goesFarther,
		scenario.Ends:           (*run).ends,
		scenario.SameValue:      (*run).sameValue,
		scenario.OtherValue:     (*run).otherValue,
		scenario.Something:      (*run).something,
		scenario.NothingAt:      (*run).nothingAt,
	}
}

// check makes one assertion; nil means that it holds.
func (r *run) check(c scenario.Check, a *reply) *problem {
	assert, ok := r.assertions[c.Kind]
	switch {
	case !ok:
		return &problem{reason: fmt.Sprintf("the check %q is unknown to this judge", c.Kind), broken: true}
	case c.Needed:
		return needed(assert(r, c, a), a)
	default:
		return assert(r, c, a)
	}
}

// needed makes a check of what a scenario says into one of what it has to see. Of an answer that was cut, nothing can
// be seen.
func needed(p *problem, a *reply) *problem {
	switch {
	case p == nil && a.exchange.Response.Truncated:
		return blind("%v", a.unread)
	case p == nil, p.blind, p.broken:
		return p
	default:
		return blind("there is nothing to look at: %s", p.reason)
	}
}

func isAccepted(a *reply) *problem {
	switch {
	case a.accepted():
		return nil
	case a.exchange.Response.Truncated:
		return blind("%v", a.unread) // whether it is a refusal to wait for cannot be seen
	case a.success() && a.miscoded != nil:
		return violated("the answer cannot be read: %v", a.miscoded)
	case a.success() && a.envelope():
		return violated("an error (%s) was answered with the status %d of a success", clip(a.code()), a.status)
	case a.success():
		return blind("%v", a.unread)
	default:
		return violated("expected the request to be accepted, got %s", a.brief())
	}
}

// isResult lets scenarios about results say nothing of requests that gave none.
func isResult(a *reply) *problem {
	if a.success() && !a.envelope() {
		return nil
	}
	return violated("the answer is no result: %s", a.brief())
}

// isRefused: a client's error is answered with 4xx and a code, and not with one that the page gives to something else.
// A 4xx without a code says that something in between refused, but not that the request's error was seen.
func (r *run) isRefused(parameter string, a *reply) *problem {
	if p := r.isRefusal(parameter, a); p != nil {
		return p
	}
	for _, e := range r.Operation.Errors {
		if !e.Has(a.code()) {
			continue
		}
		if !r.fits(e, parameter) {
			return violated("refused, but with %s, which the page gives to something else", e.Code)
		}
	}
	return nil
}

// isRefusedAnyhow: the same, also by one of some codes, separated by commas, that speak of the caller where nobody said otherwise.
func (r *run) isRefusedAnyhow(codes string, a *reply) *problem {
	if a.code() != "" && slices.Contains(strings.Split(codes, ","), a.code()) && a.status >= 400 && a.status < 500 {
		return nil
	}
	return r.isRefusal("", a)
}

// isRefusal: the request is refused as a client's error, for whatever reason.
func (r *run) isRefusal(parameter string, a *reply) *problem {
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
	return nil
}

// fits reports whether a documented error may be the answer to a fault of a parameter, or to one of the JSON text that it is in.
func (r *run) fits(e operation.Error, parameter string) bool {
	return fits(e, parameter) || r.within(e.Trigger.Parameter, parameter) && fits(e, e.Trigger.Parameter)
}

// within reports whether a parameter is a JSON text that another one is a member of: a refusal that names the text may be about the
// member.
func (r *run) within(text, member string) bool {
	p, known := r.Operation.Parameter(member)
	return known && p.InText && text == contract.Head(member)
}

// fits reports whether a documented error may be the answer to a fault of a parameter: nothing says that it is for
// another parameter, and either it is for values or its code speaks of what is wrong with one.
func fits(e operation.Error, parameter string) bool {
	if e.Trigger.Parameter != "" && e.Trigger.Parameter != parameter {
		return false
	}
	if _, generic := e.IsGeneric(); generic {
		return true
	}
	switch e.Trigger.Kind { //nolint:exhaustive // the others say nothing of parameters
	case contract.TriggerMissing, contract.TriggerInvalid:
		return true
	case contract.TriggerState:
		return words.HasAny(e.Code, "Invalid", "Illegal", "Missing", "Malformed", "NotSupport", "Unsupported", "Parameter")
	}
	return false
}

// beside: a refusal that speaks of the caller, its signature or its haste says nothing of a parameter of the operation.
func (r *run) beside(parameter string, a *reply) bool {
	if p, known := r.Operation.Parameter(parameter); known && p.Role == contract.RoleSignature {
		return false
	}
	return a.throttled() || callerCode(a.code())
}

// hasStatus: several that are right have commas between; one may be right with a certain code only.
func hasStatus(want string, a *reply) *problem {
	rights := strings.Split(want, ",")
	if among(rights, strconv.Itoa(a.status), a.code()) {
		return nil
	}
	return violated("expected the status %s, got %s", alternatives(rights), a.brief())
}

// among reports whether a status or a code is right, by itself or with what stands beside it.
func among(rights []string, got, beside string) bool {
	return slices.Contains(rights, got) || slices.Contains(rights, got+scenario.With+beside)
}

// hasCode: several that are right have commas between; one may be right with a certain status only.
func hasCode(want string, a *reply) *problem {
	rights := strings.Split(want, ",")
	want = alternatives(rights)
	switch got := a.code(); {
	case among(rights, got, strconv.Itoa(a.status)):
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

// alternatives names the values that are right, each once.
func alternatives(rights []string) string {
	var out []string
	for _, r := range rights {
		if !slices.Contains(out, r) {
			out = append(out, r)
		}
	}
	return strings.Join(out, " or ")
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

// hasMessage: a code that the page documents with several messages may come with any of them, for nothing tells which of
// the rows a request deserves. That of another row says nothing of this one.
func (r *run) hasMessage(want string, a *reply) *problem {
	other := messageIs(want, a)
	if other == nil {
		return nil
	}
	rows := slices.DeleteFunc(slices.Clone(r.Operation.Errors), func(e operation.Error) bool { return !e.Has(a.code()) || e.Status != a.status })
	named := slices.ContainsFunc(rows, func(e operation.Error) bool { return e.Message == want })
	if named && slices.ContainsFunc(rows, func(e operation.Error) bool { return matchesMessage(e.Message, a.message()) }) {
		return &problem{another: true, reason: fmt.Sprintf("the target's message is that of another row of the code: %q", clip(a.message()))}
	}
	return other
}

func messageIs(want string, a *reply) *problem {
	if want == "" || matchesMessage(want, a.message()) {
		return nil
	}
	return violated("expected the message %q, got %q", want, clip(a.message()))
}
