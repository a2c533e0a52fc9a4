package judge

import (
	"bytes"
	"mime"
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/plumb-conformance/plumb/conformance/answer"
)

// mediaType is a media type with its parameters.
type mediaType struct {
	name   string
	params map[string]string
}

// mediaTypes are all that the answer names: clients take the first, the last, or all of them for one.
func (r *reply) mediaTypes() []mediaType {
	var out []mediaType
	for _, header := range r.exchange.Response.Values("Content-Type") {
		media, params, err := mime.ParseMediaType(header)
		if err != nil {
			media, params = strings.TrimSpace(header), nil
		}
		out = append(out, mediaType{media, params})
	}
	return out
}

// hasMedia accepts both XML media types as equal (RFC 7303, section 9.2): the page prints one, the gateway sends the
// other.
func hasMedia(want string, a *reply) *problem {
	types := a.mediaTypes()
	if len(types) == 0 {
		return violated("expected a Content-Type for %s, the answer has none", strings.ToUpper(want))
	}
	for i, media := range types {
		switch {
		case want == answer.JSON && media.name == "application/json":
		case want == answer.XML && (media.name == "application/xml" || media.name == "text/xml"):
		case i > 0:
			return violated("expected the media type of %s, got a second Content-Type %q", strings.ToUpper(want), clip(media.name))
		default:
			return violated("expected the media type of %s, got %q", strings.ToUpper(want), clip(media.name))
		}
	}
	return nil
}

// hasBody: whether an answer is in the format that was asked for is another question.
func hasBody(format string, a *reply) *problem {
	if a.page() {
		return blind("%v", a.unread)
	}
	if a.unread != nil {
		return a.unreadable("expected a body in %s, but %v", strings.ToUpper(format), a.unread)
	}
	if a.doc.Format != format {
		return blind("expected a body in %s, got %s", strings.ToUpper(format), strings.ToUpper(a.doc.Format))
	}
	return nil
}

// isInFormat tells which format a body is written in; whether it is well-formed is another question.
func isInFormat(format string, a *reply) *problem {
	switch got := answer.Looks(a.body); got {
	case format:
		return nil
	case "":
		return a.unreadable("expected a body in %s, but %v", strings.ToUpper(format), a.unread)
	default:
		return violated("expected a body in %s, got %s", strings.ToUpper(format), strings.ToUpper(got))
	}
}

// hasRoot looks for one of some root elements, which are separated by commas.
func hasRoot(want string, a *reply) *problem {
	roots := strings.Split(want, ",")
	if a.doc == nil && answer.Looks(a.body) == answer.XML {
		return blind("%v", a.unread)
	}
	if a.doc == nil || a.doc.Format != answer.XML {
		return a.unreadable("expected an XML document with the root %s, but %s", strings.Join(roots, " or "), a.shape())
	}
	if !slices.Contains(roots, a.doc.Root) {
		return violated("expected the root element %s, got %s", strings.Join(roots, " or "), clip(a.doc.Root))
	}
	return nil
}

func (r *reply) shape() string {
	if r.doc == nil {
		return r.unread.Error()
	}
	return "the body is " + strings.ToUpper(r.doc.Format)
}

// isUTF8 looks at the raw bytes and at every declaration of a charset.
func isUTF8(a *reply) *problem {
	if a.exchange.Response.Truncated {
		return blind("%v", a.unread) // it may end within a character
	}
	if !utf8.Valid(a.body) {
		return violated("the body is not UTF-8")
	}
	for _, media := range a.mediaTypes() {
		if charset := media.params["charset"]; charset != "" && !strings.EqualFold(charset, "utf-8") {
			return violated("the Content-Type declares the charset %q, expected utf-8", clip(charset))
		}
	}
	if declared := declaredEncoding(a.body); declared != "" && !strings.EqualFold(declared, "utf-8") {
		return violated("the XML declaration says %q, expected UTF-8", clip(declared))
	}
	if answer.Looks(a.body) == answer.JSON && bytes.HasPrefix(a.body, []byte(answer.ByteOrderMark)) {
		return violated("the body begins with a byte order mark, which JSON must not have (RFC 8259, section 8.1)")
	}
	if a.doc == nil {
		return blind("%v", a.unread)
	}
	return nil
}

// declaredEncoding is the encoding that an XML declaration names.
func declaredEncoding(body []byte) string {
	found := regexp.MustCompile(`^\x{FEFF}?<\?xml[^>]*\sencoding\s*=\s*["']([^"']*)["']`).FindSubmatch(body)
	if found == nil {
		return ""
	}
	return string(found[1])
}

func lacks(text string, a *reply) *problem {
	if bytes.Contains(a.body, []byte(text)) {
		return violated("the raw body holds %q", text)
	}
	return nil
}
