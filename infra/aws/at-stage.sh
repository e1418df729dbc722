# Points this shell (bash or zsh) at a stage:  . infra/aws/at-stage.sh prod [region]
# The names are those of infra/aws/stages.ts (partName); a test compares them with the stacks.

STAGE="${1:?Say which stage: . infra/aws/at-stage.sh dev|training|prod [region]}"
export AWS_REGION="${2:-ap-southeast-7}"
ACCOUNT="$(aws sts get-caller-identity --query Account --output text)" || return 1
stack_output() { aws cloudformation describe-stacks --stack-name "thongthin-$STAGE" --query "Stacks[0].Outputs[?OutputKey=='$1'].OutputValue" --output text; }

export RECORDS_TABLE="$(stack_output RecordsTable)"
export HISTORY_TABLE="$(stack_output HistoryTable)"
export SITE_ORIGIN="$(stack_output SiteOrigin)"
export USER_POOL_ID="$(stack_output UserPoolId)"
export SITE_BUCKET="thongthin-$STAGE-site-$ACCOUNT"
export PARTS_BUCKET="thongthin-$STAGE-parts-$ACCOUNT"
export SEALS_BUCKET="thongthin-$STAGE-seals-$ACCOUNT"
export FAILURES_BUCKET="thongthin-$STAGE-failures-$ACCOUNT"
export PAGES_QUEUE_URL="https://sqs.$AWS_REGION.amazonaws.com/$ACCOUNT/thongthin-$STAGE-pages.fifo"
export ROLLUPS_QUEUE_URL="https://sqs.$AWS_REGION.amazonaws.com/$ACCOUNT/thongthin-$STAGE-rollups.fifo"

# rebake lao/06302109 | province/30 | home | fixed — in the queue and the group that publishing itself uses, so that nothing races.
rebake() {
  case "$1" in lao/* | fixed) queue="$PAGES_QUEUE_URL" ;; province/* | home) queue="$ROLLUPS_QUEUE_URL" ;; *) echo "rebake lao/CODE | province/NUMBER | home | fixed" >&2; return 1 ;; esac
  group="$(printf %s "$1" | openssl dgst -sha256 -r | cut -d' ' -f1)"
  aws sqs send-message --queue-url "$queue" --message-body "$1" --message-group-id "$group" --message-deduplication-id "by-hand-$(date +%s)"
}

# Everything, in the background; `logs bake-all` shows how far it is.
rebake_all() { aws lambda invoke --function-name "thongthin-$STAGE-bake-all" --invocation-type Event --cli-binary-format raw-in-base64-out --payload '{"bakeAll":true}' /dev/null; }

# logs bake [1h]
logs() { aws logs tail "/thongthin/$STAGE/$1" --since "${2:-1h}" --follow; }
