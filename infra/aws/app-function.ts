import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { Effect, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Architecture, Code, Function as Lambda, Runtime } from 'aws-cdk-lib/aws-lambda';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { partName, type Stage } from './stages.ts';

interface AppFunctionProps {
  readonly stage: Stage;
  /** `api`: with the stage, the name of the function and of its log group. */
  readonly name: string;
  readonly about: string;
  /** Folder of the bundle. */
  readonly bundle: string;
  readonly memoryMegabytes: number;
  readonly timeoutSeconds: number;
  /** How many copies may run at once. */
  readonly copies: number;
  readonly environment: Readonly<Record<string, string>>;
}

/** One Lambda: arm64, Node 24, capped, with its own log group and a role that holds nothing but what is allowed by name. */
export class AppFunction extends Construct {
  readonly lambda: Lambda;
  readonly logGroup: LogGroup;

  constructor(scope: Construct, id: string, props: AppFunctionProps) {
    super(scope, id);
    const { stage, name } = props;
    this.logGroup = new LogGroup(this, 'Logs', {
      logGroupName: `/thongthin/${stage.name}/${name}`,
      retention: stage.logRetentionDays,
      removalPolicy: stage.isProtected ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    });
    // Its own role, because the one that CDK makes holds AWS's managed policy: logs of every function, on every resource.
    const role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com'), description: props.about });
    this.lambda = new Lambda(this, 'Lambda', {
      functionName: partName(stage, name),
      description: props.about,
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      code: Code.fromAsset(props.bundle),
      handler: 'index.handler',
      memorySize: props.memoryMegabytes,
      timeout: Duration.seconds(props.timeoutSeconds),
      reservedConcurrentExecutions: props.copies,
      environment: { ...props.environment, STAGE: stage.name, NODE_OPTIONS: '--enable-source-maps' },
      role,
      logGroup: this.logGroup,
    });
    this.allow(['logs:CreateLogStream', 'logs:PutLogEvents'], [this.logGroup.logGroupArn]);
  }

  /** Adds a permission: exact actions on exact resources. */
  allow(actions: string[], resources: string[], conditions: Record<string, Record<string, string>> = {}): void {
    this.lambda.addToRolePolicy(new PolicyStatement({ effect: Effect.ALLOW, actions, resources, conditions }));
  }
}
