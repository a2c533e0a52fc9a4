package cause

import (
	"fmt"
	"strings"
	"time"
)

// caller are the causes that lie with the key and the clock of whoever asks, by the codes that public documents give them.
func caller() []row {
	return []row{
		coded("unsigned", func(s Seen) bool {
			return s.Unsigned && (strings.Contains(s.Code+s.Message, "AccessKeyId") || strings.Contains(s.Code+s.Message, "Signature"))
		}, "the target checks signatures: sign the requests, with a key that it knows"),
		coded("disabled-key", begins("InvalidAccessKeyId.Inactive"), "enable the key, or take another"),
		coded("wrong-key", begins("InvalidAccessKeyId"), "give the id of a key that the target knows; keys of one cloud or region are not known in another"),
		coded("missing-token", begins("MissingSecurityToken"), "the key is a temporary one: give its security token as well"),
		coded("expired-token", begins("InvalidSecurityToken.Expired"), "take a new temporary key: this one's time is over"),
		coded("wrong-token", begins("InvalidSecurityToken"), "give the security token that belongs to the key, whole"),
		{name: "skewed-clock", again: Elsewhere, of: skewed},
		{name: "wrong-secret", again: Elsewhere, of: mismatched},
		coded("other-signature", begins("IncompleteSignature"), "let requests be signed in the other way (version 1 or 3): the target does not read this one"),
	}
}

func coded(name string, fits func(Seen) bool, do string) row {
	return row{name: name, again: Elsewhere, of: func(s Seen) (said, bool) {
		if s.Response == nil || !s.Refused || !fits(s) {
			return said{}, false
		}
		return said{came: s.answered(), do: do}, true
	}}
}

func begins(prefix string) func(Seen) bool {
	return func(s Seen) bool { return strings.HasPrefix(s.Code, prefix) }
}

// skewed: the target finds the request's time too far from its own.
func skewed(s Seen) (said, bool) {
	if s.Response == nil || !s.Refused || !strings.HasPrefix(s.Code, "InvalidTimeStamp.Expired") && s.Code != "IllegalTimestamp" {
		return said{}, false
	}
	const near = 30 * time.Second
	ahead, known := skew(s)
	switch {
	case !known:
		return said{
			came: s.answered() + ", and no Date that says by how much",
			do:   "set the clocks right, this machine's and the target's: public documents allow 15 minutes between them",
		}, true
	case ahead.Abs() <= near:
		return said{
			came: s.answered() + ", with a Date that agrees with this machine's clock",
			do:   "see which clock the target checks requests by, and whether it reads their times as UTC",
		}, true
	}
	which := "ahead of"
	if ahead < 0 {
		which = "behind"
	}
	return said{
		came: fmt.Sprintf("%s, with a Date by which this machine's clock is %s %s the target's", s.answered(), ahead.Abs().Round(time.Second), which),
		do:   "set the clock right that is wrong: public documents allow 15 minutes between them",
	}, true
}

// mismatched: the target computes another signature. Where it says of which text, that tells a wrong secret from a request that is
// read otherwise than it was sent.
func mismatched(s Seen) (said, bool) {
	if s.Response == nil || !s.Refused || !strings.HasPrefix(s.Code, "SignatureDoesNotMatch") {
		return said{}, false
	}
	out := said{
		came: fmt.Sprintf("%d %s, a signature that is not the one which the target computes", s.Response.Status, s.Code),
		do:   "give the secret of the key " + brief(s.key()) + ", whole and without anything around it",
	}
	_, theirs, told := strings.Cut(s.Message, "string to sign is:")
	switch theirs = strings.TrimSpace(theirs); {
	case !told || s.Request.StringToSign == "":
	case strings.HasPrefix(theirs, s.Request.StringToSign):
		out.came += ", though both sign the same text: the secret is another"
	default:
		out.came += ", and of another text than was signed, which begins to differ at " + difference(s.Request.StringToSign, theirs)
		out.do = "see what changes requests on their way, or how the target reads them; with the right secret they must have the text that was signed"
	}
	return out, true
}

// difference is where another text is not the same.
func difference(own, other string) string {
	const around = 30
	at := 0
	for at < min(len(own), len(other)) && own[at] == other[at] {
		at++
	}
	cut := func(text string) string { return fmt.Sprintf("%q", text[min(at, len(text)):min(at+around, len(text))]) }
	return cut(own) + " (the target has " + cut(other) + ")"
}
