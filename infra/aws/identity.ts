import { Duration, Stack } from 'aws-cdk-lib';
import {
  AccountRecovery,
  CfnManagedLoginBranding,
  ClientAttributes,
  FeaturePlan,
  ManagedLoginVersion,
  Mfa,
  OAuthScope,
  StandardThreatProtectionMode,
  UserPool,
  type UserPoolClient,
  type UserPoolDomain,
  UserPoolEmail,
} from 'aws-cdk-lib/aws-cognito';
import { Construct } from 'constructs';
import { acknowledge } from './acknowledge.ts';
import { keep } from './data.ts';
import { partName, type Stage } from './stages.ts';

/** Scopes the admin asks for: who somebody is. What they may do stands in the officers sheet, not in a token. */
const SCOPES = [OAuthScope.OPENID, OAuthScope.EMAIL];

const INVITATION = `ท่านได้รับสิทธิเข้าใช้ระบบข้อมูล อปท. ด้วยอีเมล {username} รหัสผ่านชั่วคราว {####} (ใช้ได้ 7 วัน)
เข้าที่หน้าเจ้าหน้าที่ของระบบ ตั้งรหัสผ่านใหม่ และเตรียมแอปยืนยันตัวตนในโทรศัพท์<br><br>
You may use the system with {username} and the temporary password {####} (valid for 7 days). Sign in at the officers' page, choose a
password of your own, and have an authenticator app ready on your phone.`;
const CODE = 'รหัสยืนยันของท่านคือ {####} อย่าบอกผู้อื่น<br>Your code is {####}. Tell it to nobody.';

/** Sign-in of officers: Cognito, by invitation only, always with a second factor. */
export class Identity extends Construct {
  readonly pool: UserPool;
  readonly issuer: string;
  /** Origin of the sign-in pages, which also answers the token request. */
  readonly signInOrigin: string;
  readonly scope = SCOPES.map(({ scopeName }) => scopeName).join(' ');

  constructor(scope: Construct, id: string, stage: Stage) {
    super(scope, id);
    const isPlus = stage.signInPlan === 'PLUS';
    this.pool = new UserPool(this, 'Officers', {
      userPoolName: partName(stage, 'officers'),
      selfSignUpEnabled: false,
      signInAliases: { email: true },
      signInCaseSensitive: false,
      standardAttributes: { email: { required: true, mutable: true } },
      // A new address counts only once it is verified: the first sign-in is matched with an officer by it.
      keepOriginal: { email: true },
      autoVerify: { email: true },
      mfa: Mfa.REQUIRED,
      mfaSecondFactor: { otp: true, sms: false },
      passwordPolicy: {
        minLength: 12,
        requireLowercase: true,
        requireUppercase: true,
        requireDigits: true,
        requireSymbols: true,
        tempPasswordValidity: Duration.days(7),
      },
      userInvitation: { emailSubject: 'ท้องถิ่น: คำเชิญเข้าใช้ระบบ / Your invitation', emailBody: INVITATION },
      userVerification: { emailSubject: 'ท้องถิ่น: รหัสยืนยัน / Your code', emailBody: CODE },
      accountRecovery: AccountRecovery.EMAIL_ONLY,
      featurePlan: FeaturePlan[stage.signInPlan],
      ...(isPlus ? { standardThreatProtectionMode: StandardThreatProtectionMode.FULL_FUNCTION } : {}),
      ...(stage.mail ? { email: UserPoolEmail.withSES({ fromEmail: stage.mail.from, sesRegion: stage.mail.sesRegion }) } : {}),
      deletionProtection: stage.isProtected,
      removalPolicy: keep(stage),
    });
    if (!isPlus)
      acknowledge(this.pool, 'AwsSolutions-COG8', 'The PLUS plan is paid per user; this stage holds invented data and no real officer.');
    const stack = Stack.of(this);
    this.issuer = `https://cognito-idp.${stack.region}.amazonaws.com/${this.pool.userPoolId}`;
    this.signInOrigin = this.signInPages(stage).baseUrl();
  }

  /** The admin in the browser: public (no secret), code with PKCE, back to the admin only. */
  admitBrowser(stage: Stage, siteOrigin: string): UserPoolClient {
    const client = this.pool.addClient('Admin', {
      userPoolClientName: partName(stage, 'admin'),
      generateSecret: false,
      authFlows: {},
      oAuth: {
        flows: { authorizationCodeGrant: true },
        scopes: SCOPES,
        callbackUrls: [`${siteOrigin}/admin/`],
        logoutUrls: [`${siteOrigin}/admin/`],
      },
      preventUserExistenceErrors: true,
      enableTokenRevocation: true,
      accessTokenValidity: Duration.minutes(30),
      idTokenValidity: Duration.minutes(30),
      refreshTokenValidity: Duration.hours(12),
      readAttributes: new ClientAttributes().withStandardAttributes({ email: true, emailVerified: true }),
      // Not the e-mail: who could change it could claim another officer's first sign-in.
      writeAttributes: new ClientAttributes().withStandardAttributes({ locale: true }),
    });
    new CfnManagedLoginBranding(this, 'Look', {
      userPoolId: this.pool.userPoolId,
      clientId: client.userPoolClientId,
      useCognitoProvidedValues: true,
    });
    return client;
  }

  private signInPages(stage: Stage): UserPoolDomain {
    return this.pool.addDomain('SignIn', {
      cognitoDomain: { domainPrefix: `${partName(stage, 'signin')}-${Stack.of(this).account}` },
      managedLoginVersion: ManagedLoginVersion.NEWER_MANAGED_LOGIN,
    });
  }
}
