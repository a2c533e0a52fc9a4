package main

import (
	"cmp"
	"errors"

	"github.com/plumb-conformance/plumb/acs"
)

// The environment variables that the official clients read.
const (
	envKeyID  = "ALIBABA_CLOUD_ACCESS_KEY_ID"
	envSecret = "ALIBABA_CLOUD_ACCESS_KEY_SECRET"
	envToken  = "ALIBABA_CLOUD_SECURITY_TOKEN" //nolint:gosec // the name of a variable, not a token
)

// fromEnvironment reads an access key from the environment; all empty means that there is none. An empty variable
// counts as unset.
func fromEnvironment(getenv func(string) string) (acs.Credentials, error) {
	key := acs.Credentials{AccessKeyID: getenv(envKeyID), AccessKeySecret: getenv(envSecret), SecurityToken: getenv(envToken)}
	if (key.AccessKeyID == "") != (key.AccessKeySecret == "") {
		return acs.Credentials{}, errors.New("the environment has only one of " + envKeyID + " and " + envSecret + ", expected both")
	}
	return key, nil
}

// callerKey is the access key of a run: by flags, else from the environment.
func callerKey(id, secret, token string, getenv func(string) string) (acs.Credentials, error) {
	if id == "" && secret == "" && token == "" {
		key, err := fromEnvironment(getenv)
		if err == nil && key.AccessKeyID == "" {
			err = errors.New("no access key: expected --access-key-id and --access-key-secret, or " + envKeyID + " and " + envSecret)
		}
		return key, err
	}
	key := acs.Credentials{AccessKeyID: id, AccessKeySecret: secret, SecurityToken: token}
	if id == "" { // the key of the environment, with what the flags say otherwise
		key.AccessKeyID = getenv(envKeyID)
		key.AccessKeySecret = cmp.Or(secret, getenv(envSecret))
		key.SecurityToken = cmp.Or(token, getenv(envToken))
	}
	if key.AccessKeyID == "" || key.AccessKeySecret == "" {
		return acs.Credentials{}, errors.New("half an access key: expected both --access-key-id and --access-key-secret")
	}
	return key, nil
}
