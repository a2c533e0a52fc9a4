package page

import (
	"net/url"
	"strings"

	"github.com/plumb-conformance/plumb/spec/words"
)

// debugLink reads the link to the API explorer, ".../#product=..&api=..&type=RPC&version=..". The
// explorer's other spelling, "/api/Product/Version/Action", is read too.
func debugLink(line string) (id map[string]string, ok bool) {
	i := strings.Index(line, "api.aliyun.com/")
	if i < 0 {
		i = strings.Index(line, "api.alibabacloud.com/")
	}
	if i < 0 {
		return nil, false
	}
	rest := line[i:]
	if end := strings.IndexAny(rest, ")] \t\"'<>"); end >= 0 {
		rest = rest[:end]
	}
	_, path, _ := strings.Cut(rest, "/")
	if parts := strings.Split(path, "/"); len(parts) >= 4 && parts[0] == "api" {
		action, _, _ := strings.Cut(parts[3], "?")
		return map[string]string{"product": parts[1], "version": parts[2], "api": action}, true
	}
	query := strings.TrimLeft(path, "#/?")
	if !strings.Contains(query, "api=") {
		return nil, false
	}
	id = map[string]string{}
	for pair := range strings.SplitSeq(query, "&") {
		k, v, _ := strings.Cut(pair, "=")
		if plain, err := url.QueryUnescape(v); err == nil {
			v = plain
		}
		id[strings.ToLower(k)] = words.Clean(v)
	}
	return id, id["api"] != ""
}

// errorCentre reads the product from a link to the error centre.
func errorCentre(line string) (product string) {
	for _, host := range []string{"error-center.aliyun.com/status/product/", "error-center.alibabacloud.com/status/product/"} {
		if _, rest, ok := strings.Cut(line, host); ok {
			if end := strings.IndexFunc(rest, notWord); end >= 0 {
				rest = rest[:end]
			}
			return rest
		}
	}
	return ""
}

func notWord(r rune) bool {
	return !isLetter(r) && (r < '0' || r > '9') && r != '-' && r != '_'
}
