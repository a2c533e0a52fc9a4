package main

import (
	"cmp"
	"errors"

	"github.com/spf13/cobra"

	"github.com/plumb-conformance/plumb/acs"
)

// The environment variables that the official clients read.
const (
	envKeyID  = "ALIBABA_CLOUD_ACCESS_KEY_ID"
	envSecret = "ALIBABA_CLOUD_ACCESS_KEY_SECRET"
	envToken  = "ALIBABA_CLOUD_SECURITY_TOKEN" //nolint:gosec // the name of a variable, not a token
)

// keyFlagValues are the flags of run that say which access key to take.
type keyFlagValues struct{ id, secret, token, profile string }

func (f *keyFlagValues) add(cmd *cobra.Command) {
	flags := cmd.Flags()
	flags.StringVar(&f.id, "access-key-id", "", "access key id")
	flags.StringVar(&f.secret, "access-key-secret", "", "access key secret; better given by the environment")
	flags.StringVar(&f.token, "sts-token", "", "security token of a temporary key; better given by the environment")
	flags.StringVar(&f.profile, "profile", "", "profile of the aliyun command to take the access key from")
}

// fromEnvironment reads an access key from the environment; all empty means that there is none. An empty variable
// counts as unset.
func fromEnvironment(getenv func(string) string) (acs.Credentials, error) {
	key := acs.Credentials{AccessKeyID: getenv(envKeyID), AccessKeySecret: getenv(envSecret), SecurityToken: getenv(envToken)}
	if (key.AccessKeyID == "") != (key.AccessKeySecret == "") {
		return acs.Credentials{}, errors.New("the environment has only one of " + envKeyID + " and " + envSecret + ", expected both")
	}
	return key, nil
}

// callerKey is the access key of a run: by flags, else from the environment, else from a profile of the aliyun command. A
// profile that was asked for by its flag goes before the environment.
func callerKey(f keyFlagValues, getenv func(string) string) (acs.Credentials, error) {
	switch {
	case f.id+f.secret+f.token != "" && f.profile != "":
		return acs.Credentials{}, errors.New("--profile and an access key by flags: expected one of them")
	case f.id+f.secret+f.token != "":
		return flagKey(f, getenv)
	case f.profile != "":
		return fromProfile(f.profile, getenv)
	}
	key, err := fromEnvironment(getenv)
	if err != nil || key.AccessKeyID != "" {
		return key, err
	}
	if key, err = fromProfile("", getenv); err == nil && key.AccessKeyID == "" {
		err = errors.New("no access key: expected --access-key-id and --access-key-secret, or " + envKeyID + " and " + envSecret +
			", or a profile of the aliyun command (--profile)")
	}
	return key, err
}

// flagKey is the key of the flags. Without an id it is that of the environment, with what the flags say otherwise.
func flagKey(f keyFlagValues, getenv func(string) string) (acs.Credentials, error) {
	key := acs.Credentials{AccessKeyID: f.id, AccessKeySecret: f.secret, SecurityToken: f.token}
	if f.id == "" {
		key.AccessKeyID = getenv(envKeyID)
		key.AccessKeySecret = cmp.Or(f.secret, getenv(envSecret))
		key.SecurityToken = cmp.Or(f.token, getenv(envToken))
	}
	if key.AccessKeyID == "" || key.AccessKeySecret == "" {
		return acs.Credentials{}, errors.New("half an access key: expected both --access-key-id and --access-key-secret")
	}
	return key, nil
}
