package main

import (
	"errors"
	"fmt"
	"net"
	"strings"
)

// endpointOf is the endpoint of a run: that of --endpoint, else the argument, which has to be an address. Neither is looked at
// any closer.
func endpointOf(flag string, args []string) (string, error) {
	switch {
	case len(args) == 0:
		return flag, nil
	case !isAddress(args[0]):
		return "", fmt.Errorf("%q is no address of a target: expected --endpoint %s; "+
			"a page is named by --page, a profile by --target, a part of the suite by --filter", args[0], addressLike(args[0]))
	case flag != "":
		return "", errors.New("the endpoint is given twice, by --endpoint and as an argument: expected one of them")
	case len(args) > 1:
		return "", fmt.Errorf("%d arguments: expected one address of a target, and no other", len(args))
	}
	return args[0], nil
}

func isAddress(text string) bool {
	lower := strings.ToLower(text)
	return strings.HasPrefix(lower, "http://") || strings.HasPrefix(lower, "https://")
}

// addressLike is the address that somebody meant who left out its scheme, or what an address looks like.
func addressLike(text string) string {
	if host, port, err := net.SplitHostPort(text); err == nil && host != "" && dialable(text) == nil {
		return "http://" + net.JoinHostPort(host, port)
	}
	return "http://HOST[:PORT]"
}
